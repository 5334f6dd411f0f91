<#-- The look of the product's own mails: 600 px, one message; colours hold in dark mode because text and ground are both set. -->
<#macro emailLayout>
<!doctype html>
<html lang="${locale.language}" dir="${(ltr)?then('ltr','rtl')}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"></head>
<body style="margin:0;background:#f4f4f5;font-family:Inter,'Noto Sans','Noto Sans Devanagari',system-ui,sans-serif;font-size:15px;line-height:1.6;color:#18181b">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:32px 16px">
<table role="presentation" width="600" cellpadding="0" cellspacing="0" style="width:100%;max-width:600px;background:#ffffff;border:1px solid #e4e4e7;border-radius:8px">
<tr><td style="padding:24px 32px 0;font-weight:600;color:#3f3f46">${msg("mailFrom", (user.attributes.firm)!realmName)}</td></tr>
<tr><td style="padding:16px 32px 32px">
<#nested>
</td></tr></table>
</td></tr></table>
</body>
</html>
</#macro>

<#import "template.ftl" as layout>
<@layout.emailLayout>
<p style="margin:0 0 16px">${msg("setupGreeting", ((user.firstName!"") + " " + (user.lastName!""))?trim)}</p>
<p style="margin:0 0 16px">${msg("resetIntro", (user.attributes.firm)!realmName)}</p>
<p style="margin:0 0 24px"><a href="${link}" style="display:inline-block;background:#3730a3;color:#ffffff;text-decoration:none;font-weight:600;padding:12px 20px;border-radius:6px">${msg("resetButton")}</a></p>
<p style="margin:0;font-size:13px;color:#71717a">${msg("resetExpiry", linkExpirationFormatter(linkExpiration))}</p>
</@layout.emailLayout>

<#-- One thing said once, and one way on: the base theme repeats the message as its heading. -->
<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
    <#if section = "header">
        <#if requiredActions??>${msg("finishTitle")}<#else>${msg("infoTitle")}</#if>
    <#elseif section = "form">
        <div id="kc-info-message">
            <p class="instruction"><#if requiredActions??>${msg("finishIntro")} <b><#list requiredActions as action>${msg("requiredAction." + action)}<#sep>, </#list></b><#else>${message.summary}</#if></p>
            <#if !skipLink??>
                <#if pageRedirectUri?has_content>
                    <p><a href="${pageRedirectUri}">${msg("backToApplication")}</a></p>
                <#elseif actionUri?has_content>
                    <p><a href="${actionUri}">${msg("proceedWithAction")}</a></p>
                <#elseif (client.baseUrl)?has_content>
                    <p><a href="${client.baseUrl}">${msg("backToApplication")}</a></p>
                </#if>
            </#if>
        </div>
    </#if>
</@layout.registrationLayout>

<#ftl output_format="plainText">
${msg("setupGreeting", (user.firstName)!"", (user.lastName)!"")}

${msg("setupIntro", realmName)}

${msg("setupButton")}: ${link}

${msg("setupExpiry", linkExpirationFormatter(linkExpiration))}
${msg("setupUnexpected")}

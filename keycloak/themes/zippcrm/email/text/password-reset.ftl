<#ftl output_format="plainText">
${msg("setupGreeting", (user.firstName)!"", (user.lastName)!"")}

${msg("resetIntro", realmName)}

${msg("resetButton")}: ${link}

${msg("resetExpiry", linkExpirationFormatter(linkExpiration))}

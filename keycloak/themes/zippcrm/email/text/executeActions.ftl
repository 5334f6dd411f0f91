<#ftl output_format="plainText">
${msg("setupGreeting", ((user.firstName!"") + " " + (user.lastName!""))?trim)}

${msg("setupIntro", realmName)}

${link}

${msg("setupExpiry", linkExpirationFormatter(linkExpiration))}
${msg("setupUnexpected")}

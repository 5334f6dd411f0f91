<#ftl output_format="plainText">
${msg("setupGreeting", ((user.firstName!"") + " " + (user.lastName!""))?trim)}

${msg("resetIntro", (user.attributes.firm)!realmName)}

${link}

${msg("resetExpiry", linkExpirationFormatter(linkExpiration))}

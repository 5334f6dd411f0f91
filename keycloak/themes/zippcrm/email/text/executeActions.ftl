<#ftl output_format="plainText">
${msg("setupGreeting", ((user.firstName!"") + " " + (user.lastName!""))?trim)}

${((user.attributes.firm)??)?then(msg("setupIntroOfFirm", user.attributes.firm), msg("setupIntro", realmName))}

${link}

${msg("setupExpiry", linkExpirationFormatter(linkExpiration))}
${msg("setupUnexpected")}

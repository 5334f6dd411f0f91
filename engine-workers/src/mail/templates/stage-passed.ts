import { layoutMail, type Mail } from '../layout.ts'

/** Tells a client that a stage of the matter is done. */
export function stagePassedMail(news: {
  firm: string
  recipient: string
  matter: string
  sentence: string
  stageName: string
  url: string
}): Mail {
  return layoutMail({
    firm: news.firm,
    subject: `${news.matter}: ${news.stageName} is complete`,
    greeting: `Dear ${news.recipient},`,
    paragraphs: [`The ${news.stageName} stage of your matter is complete.`, news.sentence],
    button: { label: 'See where it stands', url: news.url },
  })
}

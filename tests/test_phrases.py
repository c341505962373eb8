"""Lines that are template by their words, each beside one that says nearly the same and is prose."""

from __future__ import annotations

from collections import Counter

import pytest
from made import PROSE, blocks, paragraphs, reasons, story

from cleaners import phrases_of_interface as interface
from cleaners import phrases_of_systems as systems
from cleaners.phrases import hints, is_read_also, line_reason
from cleaners.phrases_common import PHRASES
from cleaners.phrases_of_notes import NOTES
from cleaners.phrases_of_requests import REQUESTS

GOES = [
    ("page note", "No media source currently available"),
    ("page note", "64 kbps | MP3"),
    ("page note", "Listen to this article 37 minutes"),
    ("page note", "You have full access to this article via your mill."),
    ("programme note", "This article appeared in the Ponds section of the print edition under the headline “Wet feet”"),
    ("affiliate note", "This article features references to books and may contain links to shops that pay us."),
    ("appeal to readers", "Let us know what you think about this article. The gate is open."),
    (
        "appeal to readers",
        "We want to hear from you. Is there a pond near you? Write to us in the Comments section below.",
    ),
    ("appeal to readers", "See a spelling or grammar error in our story? Please tell the miller."),
    ("appeal to readers", "Have a news tip? Email lamp@lantern.example."),
    ("programme note", "This article is republished from The Lantern under a free licence. Read what it says there."),
    ("programme note", "– with reports from The Lantern"),
    ("programme note", "Letter in response to this article: Why the pond was right to wait"),
    ("programme note", "The Lantern's coverage receives support from multiple private foundations and one mill."),
    ("programme note", "18+ only. Please gamble responsibly."),
    ("affiliate note", "We independently review everything that we recommend, boats too."),
    ("appeal to readers", "Get in touch: are you affected by the closing of the bridge? Come by the mill."),
    ("appeal to readers", "Readers like you are keeping the lamps lit."),
    ("appeal to readers", "Try The Lantern free for 2 months and read by its light."),
    ("appeal to readers", "Should the old bridge stay? Vote in our poll below."),
    ("page note", "Loading Instagram content"),
    ("page note", "AI-assisted summary"),
    ("advertisement marker", "Sponsor Message"),
    ("page note", "WATCH | How the bridge was carried over the pond:"),
    ("affiliate note", "Lantern Media has affiliate partnerships. These do not influence what we write of lamps."),
    ("paywall note", "Cet article est réservé aux abonnés. Il vous reste 46% à découvrir."),
    ("paywall note", "Débloquez tous les articles immédiatement. Sans engagement."),
    ("appeal to readers", "We welcome your letters at letters@lantern.example."),
    ("appeal to readers", "The Lantern has stood by the pond since 1911. But we can continue only with your support."),
    ("appeal to readers", "Your membership makes our reporting possible."),
    ("tags line", "Published under: Ohio, Mills, Senate"),
    ("navigation", "3 von 17"),
    ("programme note", "ISSN 2222-246X"),
    ("photo credit", "Featured image: the mill pond, by Ada Quill"),
    ("photo credit", "Bildcredit: (c) Ada Quill"),
    ("photo credit", "Credits: Titelbild Ada Quill"),
    ("appeal to readers", "If you make this pie, let me know how it went and don’t forget to tag me."),
    ("appeal to readers", "If this was of use, subscribe to our YouTube channel for films of bridges."),
    ("newsletter", "Never miss a day at the pond by signing up to our daily newsletter!"),
    ("newsletter", "Just enter your email in the box above and we will do the rest."),
    ("newsletter", "Every morning we'll send you what happened at the pond."),
    ("newsletter", "You can unsubscribe at any time."),
    ("page note", "Ende der weiteren Informationen"),
    ("tags line", "Posted in Bridges by Ada Quill on May 3, 2024"),
    ("tags line", "Veröffentlicht am 11/04/2012 von Ada"),
    ("photo credit", "Media caption, The pond as it was"),
    ("page note", "Leave a Reply Cancel reply"),
    ("page note", "Press enter or click to view image in full size"),
    ("navigation", "Zum Inhalt springen"),
    (
        "appeal to readers",
        "The Lantern is a reader-supported publication. To receive new posts and support my work, subscribe.",
    ),
    ("page note", "Deine E-Mail-Adresse wird nicht veröffentlicht. Erforderliche Felder sind mit * markiert"),
    ("page note", "Save my name, email, and website in this browser for the next time I comment."),
    ("page note", "Suscribirse a: Enviar comentarios (Atom)"),
    ("share line", "J’aime ça :"),
    ("navigation", "Навигация по записям"),
    ("navigation", "Page 2 of 14 View as single page"),
    ("page note", "Remaining Time -3:45"),
    ("page note", "descriptions off, selected"),
    ("page note", "This audio is AI-generated. Subject to errors."),
    ("advertisement marker", "Powered by Outbrain"),
    ("advertisement marker", "by Taboola"),
    ("navigation", "Seite 2 von 3"),
    ("navigation", "1 2 3 Next page »"),
    ("navigation", "Siguiente página"),
    ("navigation", "第 2 页 共 3 页"),
    ("navigation", "Pages: 1 2 3"),
    ("share line", "Share full article 84"),
    ("follow line", "Follow Lantern Upland on Lantern Sounds, Facebook, X and Instagram."),
    ("comments", "Log in or register to post comments"),
    ("comments", "¡Cuéntanos en los comentarios!"),
    ("comments", "What is your favourite stall at the pond? Let us know in the comments below."),
    (
        "affiliate note",
        "Disclosure: this post contains affiliate links. If you book through them we may earn a small commission.",
    ),
    (
        "affiliate note",
        "If you buy a boat or register for it through one of the links on our site, we may receive compensation.",
    ),
    ("affiliate note", "$799 at Amazon"),
    ("affiliate note", "*Dieser Beitrag enthält Affiliate-Links."),
    ("affiliate note", "Cet article contient des liens affiliés : nous touchons une part de ce que vous achetez."),
    ("page note", "This story is available exclusively to Lantern subscribers. Become one today."),
    ("paywall note", "Subscribe to Lantern Quarterly to read the full conversation."),
    ("page note", "Have an account? Log in."),
    ("appeal to readers", "Please bookmark this page and come back."),
    ("appeal to readers", "Submit local news tips to pond@lantern.example."),
    ("appeal to readers", "Support The Upland Lantern and become a subscriber today. It costs you less than a lamp."),
    ("appeal to readers", "Support strong local journalism by subscribing at lantern.example."),
    ("appeal to readers", "If you enjoyed this post, please consider sharing it with a friend."),
    ("appeal to readers", "Find more of the age of mills here, and follow our millers in the Lantern app"),
    ("appeal to readers", "Like it? Pin it for later!"),
    ("appeal to readers", "Laternenbank, IBAN DE55 7509 0300 0000 1234 56"),
    (
        "programme note",
        "The Lantern's climate coverage is paid for by a fund. AP is solely responsible for all content.",
    ),
    ("page note", "Want to save this recipe? Enter your e-mail and we send it to you."),
    ("appeal to readers", "The Lantern's journalism is paid for by readers like you. Become a supporter."),
    ("advertisement marker", "Werbeanzeigen"),
    ("newsletter", "I would like to be emailed about offers and events of the Lantern."),
    ("newsletter", "Unser Newsletter hält Sie auf dem Laufenden. Melden Sie sich hier an."),
    ("newsletter", "Alles Wichtige aus Oberau direkt in Ihr Postfach."),
    ("tags line", "Posted in Bridges, Ponds"),
    ("tags line", "Veröffentlicht in Allgemein"),
    ("page note", "From Wikipedia, the free encyclopedia"),
    ("page note", "You have reached your maximum number of saved items. Take some off your list."),
    ("page note", "Tu suscripción se está usando en otro dispositivo"),
    ("page note", "Kortversjon laget av kunstig intelligens og lest av redaksjonen."),
    ("photo credit", "Bildnachweis: Ada Quill"),
    ("navigation", "Listen to this article · 7:12 min"),
    ("navigation", "Recommended stories from the Lantern"),
    ("navigation", "SEGUIR LEYENDO"),
    ("author note", "Sobre la autora: Ada Quill es bióloga y hace pan los domingos."),
    ("author note", "About the author: Ada Quill lives by the pond."),
    ("advertisement marker", "Advertisement"),
    ("advertisement marker", "ADVERTISEMENT:"),
    ("advertisement marker", "- Advertisement -"),
    ("advertisement marker", "Anzeige"),
    ("advertisement marker", "Реклама"),
    ("advertisement marker", "विज्ञापन"),
    ("advertisement marker", "広告"),
    ("advertisement marker", "Story continues below this ad"),
    ("advertisement marker", "Sponsored by Lantern Oil"),
    ("advertisement marker", "Advertisement · Scroll to continue"),
    (
        "page note",
        "This is an archived article, and what it says of opening hours may have changed since the day it was written.",
    ),
    ("page note", "This article is more than 2 years old"),
    ("page note", "Click here to join the Lantern on WhatsApp and get the latest from the valley"),
    ("page note", "Make us preferred on Google"),
    (
        "page note",
        "If you're enjoying this article, consider supporting the Lantern by subscribing. It helps us to write more.",
    ),
    ("page note", "Simply sign up to the Rivers Digest, delivered to you."),
    ("page note", "This article was featured in the One Pond a Day newsletter. Sign up for it here."),
    ("page note", "Listen to more stories on hark"),
    ("page note", "Enlarge This Image"),
    ("page note", "Scroll to begin"),
    ("page note", "FULL STORY"),
    ("page note", "Join Medium for free to get updates from this writer."),
    ("programme note", "Materials provided by University of the Pond. Content may be edited for length."),
    ("appeal to readers", "Join the debate – email letters@lantern.example"),
    ("appeal to readers", "Našli ste v texte chybu? Napíšte nám."),
    ("page note", "This article was published 17/10/2017, so information in it may no longer be current."),
    ("programme note", "A version of this article appeared in the print edition of the Lantern on May 7."),
    ("programme note", "(ID:44610982)"),
    ("appeal to readers", "A message from the Editor:"),
    ("appeal to readers", "If you haven't already, please consider supporting our fact-checked journalism by a gift."),
    ("author note", "Staff can be reached at 555-010-3000."),
    (
        "page note",
        "At Lantern, we employ humans to generate fresh news every day, not any of those machines. Happy reading!",
    ),
    ("page note", "Dieser Artikel wurde im Original veröffentlicht auf Englisch"),
    ("appeal to readers", "Lesen Sie die Laterne: Testen Sie uns zwei Wochen lang und zahlen Sie nichts."),
    (
        "page note",
        "Why you can trust the Lantern We spend hours on each lamp that we test, so that you can be sure of it.",
    ),
    (
        "appeal to readers",
        "Do you have pictures of your bridge that you want to share? Send them to pond@lantern.example with a word.",
    ),
    ("newsletter", "Newsletter « La Lanterne du soir »"),
    ("author note", "Ada Quill är krönikör på Lyktan."),
    ("appeal to readers", "Join The Conversation On The Lantern Facebook Page"),
    ("appeal to readers", "You can email the Miller with any question on mills at miller@lantern.example"),
    ("appeal to readers", "The Lantern is supported by listeners like you. Give now at lantern.example."),
    ("page note", "NEW You can now listen to Lantern articles!"),
    ("page note", "Summary is AI-generated, newsroom-reviewed"),
    ("page note", "Key Takeaways: AI-generated summary reviewed by our editors."),
    (
        "page note",
        "Sammanfattningen är gjord med AI-verktyg och granskad av redaktionen innan den lades ut här för läsarna.",
    ),
    ("page note", "Cet encadré a été écrit à l’aide d’une IA puis relu par la rédaction"),
    ("page note", "[Gambas:Video Lentera]"),
    ("consent placeholder", "We and our partners use cookies and other identifiers to make the Lantern better."),
    ("consent placeholder", "Wir benötigen Ihre Zustimmung, um diesen Film anzuzeigen"),
    ("consent placeholder", "Dieser externe Inhalt (Instagram) kann Daten von Ihnen übertragen."),
    ("consent placeholder", "Om deze content te kunnen zien, geef je toestemming."),
    ("consent placeholder", "Please use Lantern browser for a more accessible video player"),
    ("share line", "Kindly share this story:"),
    ("follow line", "Follow topics and authors from this story to see more like it."),
    ("follow line", "Try Lantern Premium for nothing by clicking here for no ads and more puzzles"),
    ("comments", "What has become dearer in your shop? Join the conversation below."),
    ("comments", "The Lantern values your comments but asks for short ones."),
    ("paywall note", "Get more from the Lantern with a digital subscription from £4"),
    ("paywall note", "Jetzt mit L+ weiterlesen"),
    ("appeal to readers", "Do you have a personal story that you would like to tell? Send us a pitch."),
    ("appeal to readers", "Have an opinion on anything you read in the Lantern today? Please email us your letter."),
    ("appeal to readers", "Support The Lantern’s journalism, which is free for all to read."),
    ("appeal to readers", "Noch mehr Nachrichten aus dem Landkreis finden Sie auf unserer Seite."),
    (
        "appeal to readers",
        "The Evening Lantern newsletter is our guide to the most curious stories of the day. Sign up here.",
    ),
    ("programme note", "The Lantern is not responsible for the content of external sites."),
    ("programme note", "Citation: The last ferry (2021, June 21) retrieved 3 July 2021 from https://lantern.example/1"),
    ("programme note", "More information: Ada Quill et al, Ferries (2021). DOI: 10.9999/f.1"),
    ("programme note", "doi: https://doi.example/10.9999/f.1"),
    ("programme note", "This document is subject to copyright. Nothing of it may be printed."),
    ("programme note", "Elsewhere on the Lantern"),
    ("newsletter", "Never miss a story from the valley: sign up for our Friday post, to which many look forward."),
    ("newsletter", "Sign up for our evening post"),
    ("newsletter", "Subscribe to the Lantern and get its stories"),
    ("author note", "The writer is a lawyer who teaches in Millbrook."),
    ("programme note", "(Views expressed are personal.)"),
    ("appeal to readers", "Read all the Latest News and Breaking News here"),
    ("appeal to readers", "Find latest and upcoming gadgets online on Lantern2. Get technology news from us."),
    ("newsletter", "Get more news like this: Sign up for Lantern Macro"),
    (
        "app promotion",
        "Download the free Lantern app for the television, the telephone and the watch, to see more!",
    ),
    ("share line", "Share this article on Facebook"),
    ("comments", "All comments are moderated before they appear."),
    ("comments", "Please keep comments civil and on topic, and read our terms before you write."),
    ("comments", "Join the conversation in our comments section below."),
    ("comments", "ATENÇÃO: comentários que faltem com respeito ao autor não serão aprovados pelo moderador."),
    ("comments", "El contenido de los comentarios es la opinión de los usuarios o internautas."),
    ("comments", "Die Kommentare geben nicht die Meinung der Redaktion wieder."),
    ("navigation", "Sommaire"),
    ("navigation", "In this article:"),
    ("affiliate note", "The Lantern participates in the Millbooks affiliate programme, by which it earns a little."),
    ("share line", "A link has been sent to your friend's email address."),
    ("comments", "To find out more about commenting please read the guidelines."),
    ("copyright line", "This copy is for your personal, non-commercial use only. Reprints are to be had."),
    ("share line", "Read or Share this story: https://lantern.example/s/1"),
    ("share line", "Facebook Twitter WhatsApp"),
    ("share line", "Tweet"),
    ("share line", "Teilen"),
    ("share line", "128 shares"),
    ("follow line", "Follow us on Facebook and Twitter"),
    ("share line", "Like us on Facebook"),
    ("follow line", "Find us on Facebook"),
    ("follow line", "Suivez-nous sur les réseaux"),
    ("popular list", "Most read"),
    ("popular list", "Popular Posts"),
    ("comments", "Leave a comment"),
    ("comments", "14 comments"),
    ("comments", "Be the first to comment"),
    ("comments", "Kommentare (3)"),
    ("consent placeholder", "Empfohlener redaktioneller Inhalt"),
    ("consent placeholder", "This website uses cookies to make your visit better."),
    ("consent placeholder", "Please enable JavaScript to see this."),
    ("affiliate note", "If you buy something through our links, we may earn a commission."),
    ("paywall note", "Article réservé aux abonnés"),
    ("paywall note", "This article is for subscribers only"),
    ("paywall note", "To continue reading, log in or create an account"),
    ("appeal to readers", "You can subscribe to our weekly newsletters and read them at breakfast."),
    ("appeal to readers", "For more news from the valley, visit our front page."),
    ("appeal to readers", "Join our WhatsApp channel for the latest."),
    ("appeal to readers", "Listen to The Lantern Hour live at 10:15 on weekdays or catch up here."),
    ("appeal to readers", "We’d love to hear from you: letters@lantern.example"),
    ("appeal to readers", "Submit your letter to the editor via this form."),
    ("advertisement marker", "ANZEIGE - Lampen für jeden Teich"),
    ("photo credit", "Titelbild: Ada Quill/Lantern"),
    ("programme note", "Dieser Beitrag gibt die Meinung der Autorin wieder."),
    ("programme note", "Dieser Text wurde zuerst in der Laterne veröffentlicht."),
    ("programme note", "Suggested citation: Quill, Ada: The clay of the valley, Lantern, 2024."),
    ("programme note", "The views expressed in this article are the author’s own."),
    ("programme note", "Opinions expressed here do not necessarily reflect those of The Lantern."),
    ("programme note", "Las opiniones expresadas aquí son de sus autores."),
    ("newsletter", "Get The Lantern delivered through your door every week for less than a ferry ticket."),
    ("author note", "Ada Quill can be reached at quill@lantern.example."),
    ("author note", "Ben Inkwell contributed to this report."),
    ("programme note", "Originally published in The Lantern on Monday"),
    ("programme note", "Reporting by Ada Quill; editing by Ben Inkwell"),
    ("newsletter", "Get the best of the week delivered straight to your inbox"),
    ("newsletter", "Sign up"),
    ("copyright line", "© 2024 Lantern Press"),
    ("copyright line", "Copyright 2024 The Lantern"),
    ("tags line", "Tags: bridge, council, pond"),
    ("tags line", "Filed under: Local"),
    ("tags line", "Themen: Brücke, Rat"),
    ("syndication note", "(This story has not been edited by our staff and is auto-generated from a feed.)"),
    ("photo credit", "Photo: Ada Quill"),
    ("photo credit", "(Photo: Ada Quill/Lantern)"),
    ("photo credit", "Representational image"),
    ("app promotion", "Download our app for Android"),
    ("app promotion", "Available on Google Play"),
    ("navigation", "Back to top"),
    ("navigation", "Read more"),
    ("navigation", "Page 2 of 5"),
    ("navigation", "3 min read"),
    ("navigation", "In this article"),
    ("navigation", "Auf dieser Seite:"),
    ("navigation", "Dans cet article :"),
    ("navigation", "Índice de contenidos"),
    ("navigation", "Spis treści"),
    ("photo credit", "Figure 3: The pond in winter"),
    ("photo credit", "Abb. 2 – Der Teich im Winter"),
    ("page note", "Infinite Scroll Enabled"),
    ("consent placeholder", "Toestemming vereist om deze inhoud te tonen"),
    ("page note", "The next issue of Lantern Mornings will soon be in your inbox."),
    ("photo credit", "Photograph used only for representational purposes"),
    ("programme note", "MDR (jn/fr)"),
    ("appeal to readers", "Like Lantern Opinion on Facebook, follow @lantern on Twitter to receive all updates."),
    ("page note", "We apologize, but this video has failed to load."),
    ("page note", "Try refreshing your browser, or tap here to watch others from our crew."),
    ("page note", "[DOWNLOAD: Free Lantern News app for alerts on the water level]"),
    ("page note", "Photo Gallery"),
    ("page note", "Get full access to The Lantern content across all your devices."),
    (
        "page note",
        "This is AI generated summarization, which may be wrong; always look at the whole article before you share it.",
    ),
    ("page note", "Free article usually reserved for subscribers"),
    ("page note", "(Visited 215 times, 55 visits today)"),
    ("page note", "Post Views: 1,204"),
    ("page note", "Просмотров: 214"),
    ("page note", "1,204 total views, 3 views today"),
    ("page note", "Bu haber 532 kez okundu."),
    ("page note", "5/5 - (1 vote)"),
    ("page note", "Powered by Inline Related Posts"),
    ("programme note", "Published in The Upland Lantern, September 4th, 2022."),
    ("programme note", "(Culled from The Lantern)"),
    ("programme note", "The post Ferry fares rise again appeared first on The Lantern."),
    ("programme note", "Originally published as Ferry moves into the pond"),
    ("programme note", "Sent from my iPhone"),
    ("programme note", "Technorati Tags: ponds, mills"),
    ("programme note", "*laterne.de ist ein Angebot von Oberau Medien."),
    ("programme note", "साभार : लालटेन पत्रिका"),
    ("appeal to readers", "Want to get the biggest stories from the pond every weekday? Subscribe to our new podcast."),
    ("appeal to readers", "Our journalists work hard to provide local news. This is how you keep up with it:"),
    ("appeal to readers", "Bookmark lantern.example.com"),
    ("appeal to readers", "A message from Ada Quill, the editor."),
    ("appeal to readers", "What do you think? Leave a comment below or write to Ada."),
    ("page note", "Visit the Lantern's home page for more news and water levels"),
    ("page note", "Get the biggest stories of the valley by joining our free WhatsApp group."),
    ("appeal to readers", "Reader support keeps our presses running"),
    ("appeal to readers", "You're a dedicated reader"),
    ("appeal to readers", "Advertise with us"),
    ("appeal to readers", "Your comments are welcome!"),
    ("appeal to readers", "Spread the love"),
    ("appeal to readers", "Listen to our Inside the Pond podcast for the best of the mill"),
    ("appeal to readers", "Dear Lantern is our advice column. Submit questions here."),
    ("appeal to readers", "Sie erreichen die Autorin unter ada@laterne.example"),
    ("appeal to readers", "Želite li dopuniti temu ili prijaviti pogrešku?"),
    ("page note", "Produced by Lantern Voices using AI narration. Listen to more stories on the Pond app."),
    ("page note", "This was set years ago. Some information may no longer be current."),
    ("programme note", "TDI // JAP"),
    ("programme note", "Article printed from The Lantern: http://www.lantern.example"),
    ("programme note", "URL to article: http://www.lantern.example/2013/04/bridge/"),
    ("programme note", "You are visitor number 1204"),
    ("programme note", "Best viewed with Netscape Navigator 4.0"),
    ("programme note", "Recommend this story: Average (Not at all) 1 2 3 4 5 (Highly)"),
    ("programme note", "AP Ponds: https://apnews.com/hub/ponds"),
    ("appeal to readers", "At The Lantern, we believe that everyone needs high-quality journalism. Help us print it."),
    ("appeal to readers", "Your support fuels our mission"),
    ("appeal to readers", "Can’t afford to donate? Tell a friend of us."),
    ("appeal to readers", "Content Highlights: an interview by the pond"),
    ("appeal to readers", "Weiterführende Links"),
    ("appeal to readers", "Schick uns deine Fotos an die Laterne."),
    ("appeal to readers", "Sigue toda la información de Ponds en Facebook y X."),
    ("appeal to readers", "Was this article helpful?"),
    ("appeal to readers", "Alle News und Geschichten aus der Oberau gibt es auch auf unserer Facebook-Seite."),
    ("appeal to readers", "Vous avez aimé cet article ? Partagez-le !"),
    ("appeal to readers", "Se ti è piaciuto il racconto, condividilo con gli amici!"),
    ("appeal to readers", "Dacă apreciezi acest articol, ne poți urma mai jos:"),
    ("navigation", "Vidéos : en ce moment sur La Lanterne"),
    ("navigation", "Polecane oferty"),
]
STAYS = [
    "We want to hear from you, the mayor said, and then closed the comments section of the hall.",
    "Have a news tip? That was what they wrote on the gate, and nobody ever had.",
    "The clinic receives support from multiple private foundations and hires its own staff.",
    "The rescue desk comprises forty people who have never seen the pond.",
    "The podcast is now published daily by two former millers, who record it in a kitchen.",
    "This article is the fourth of the charter, and nobody has read the others.",
    "With reports of ice on the pond, the mayor closed the path.",
    "We welcome your letters, the mayor wrote, and we shall answer none of them.",
    "The ferry can continue only with your support, she told the hall, which laughed.",
    "Débloquez tous les articles de la loi, a dit le maire, et nous verrons.",
    "Watch | listen: those were the two words on the gate of the mill, and nobody knew why they were there.",
    "The mill has affiliate partnerships with two others on the river.",
    "If you make this bridge wider, she said, the ferry will not pass.",
    "Every morning we see you at the pond.",
    "Put your hand in the box and count the coins.",
    "Leipzig (Sachsen)",
    "Originally published as a serial in the Lantern, the novel sold well.",
    "Publicado originalmente en 1967, el libro sigue vivo.",
    "Become a council member for the day, they told her, and she did.",
    "Theo VnExpress, giá sầu riêng tăng.",
    "Best viewed at sunset, from the northern bank of the pond.",
    "Tomado de la mano, cruzó el puente.",
    "The next issue of the Lantern will soon be printed on the new press by the pond.",
    "Up next",  # of a team: its next match
    "(With inputs from Lantern News Service)",
    "The video shows a boat that failed to load at the northern pier, and the crew apologized.",
    "Views: 77 of them were of the pond, which she painted from the mill.",
    "He published in the Lantern on September 4th, 2022, what nobody had dared to say before.",
    "The post office appeared first on the list of houses that the flood had reached.",
    "They wanted to get the biggest boat on the pond and asked the miller, who laughed.",
    "Her message from the editor was short: the Lantern had sold the house by the mill.",
    "Reader, support keeps the bridge up, and money does.",
    "Visit the mill's home page for tickets, the miller said, or come to the gate.",
    "Retrieved from the pond on Monday, the boat is dry again.",
    "The tower can be reached on foot only at low tide.",
    "Bookmark six: a leaf, page 340, the furthest yet",
    "He asked for $799 at auction.",
    "Let us know the river, she said, and in the comments on her map she wrote nothing.",
    "The author: a man who never slept.",
    "Posted in 1916, the card took 90 years to arrive.",
    "Support for the bridge and its mill became a question of pride.",
    "The advertisement was withdrawn on Tuesday.",
    "Advertisement revenue fell by a tenth last year.",
    "Anzeige gegen den Fahrer wurde erstattet.",
    "Share prices rose after the announcement.",
    "Sharing the path with cyclists worries some parents.",
    "In this article we follow the ferry through a century.",
    "In questo articolo si parla del traghetto.",
    "Figure skating returns to the pond in January.",
    "Figures 3 and 4 of the report show the same bank twice.",
    "The views expressed at the hearing were as many as the members.",
    "Dieser Text wurde an der Tafel des Rathauses gelesen.",
    "Send a letter of the clerk back and it returns by noon.",
    "Anzeigen - so nennt man das hier - gab es keine.",
    "Listen to the old people who live here and you learn of the flood.",
    "The mayor said that the council would like to hear what the shops think.",
    "Get a barrel of water to your door and you will see how heavy a river is.",
    "Facebook said it would look into the matter.",
    "A tweet by the mayor started the debate.",
    "Tweets about the bridge were read by thousands.",
    "Most read the plan before they came.",
    "Most popular among visitors is the old mill.",
    "Popular posts were filled by lot.",
    "Comments by the mayor drew laughter.",
    "No comments were made by the board on the figures.",
    "Cookies are baked by the school for every meeting.",
    "The commission said the links between the firms were plain.",
    "Subscribers to the old ferry paid nine crowns a year.",
    "Tags on the trees mark those that are to be felled.",
    "Photo finishes were needed in two of the races that were held on the same day.",
    "Photographs of the flood hang in the hall.",
    "Image matters to the new owners, who have painted all of the boats green.",
    "Download speeds doubled after the cable was laid.",
    "The app promises to save travellers an hour.",
    "Next to the mill stands a smaller house.",
    "Home prices near the pond have doubled.",
    "Close observers of the council were not surprised.",
    "Top of the list is a new roof.",
    "More of the same is expected on Friday.",
    "Read aloud, the letter took an hour.",
    "Loading the barge took all morning.",
    "Play resumed after the rain.",
    "Previous owners had let the roof decay.",
    "Copyright lasts for seventy years after an author's death.",
    "PayPal said the fee would rise in the spring.",
    "They had registered an account with PayPal.me in the town's name, police said.",
    "The board decided to support the old mill via Patreon.",
    "The leaflet said “follow us on Facebook”.",
    "Patreon and two other firms have their offices in the old mill.",
    "He wanted to make a contribution to the town where he grew up.",
    "The firm said that 4,000 people subscribe to its newsletter.",
    "Police said the three had used a WhatsApp group to plan the march.",
    "Jetzt testen die Forscher das Verfahren an einer Brücke.",
    "For all the talk of news, nobody wanted to go to the meeting.",
    "This story is published in nine languages.",
    "Reporting by volunteers has helped to map the floods.",
    "Comments are reviewed by the mayor, he said, and nobody laughed.",
    "Los comentarios de los vecinos no se hicieron esperar.",
    "Os comentários do prefeito não foram bem recebidos.",
    "Die Kommentare des Bürgermeisters wurden mit Beifall bedacht.",
    "Join the conversation and you will hear three opinions, she said.",
    "Register to vote by May 4 at the municipal office on Station Road.",
    "Sign up for the camp at the gate, the doctor told the boys.",
    "The author is dead, the critics say.",
    "The views are splendid and the rooms small.",
    "This is an archived treasure, the curator said of the map.",
    "This article is more than a list, the judge found.",
    "The summary was written by the clerk, who knows nothing of AI.",
    "The council and its partners use the hall on Mondays.",
    "By clicking the button she had agreed to the sale.",
    "Do you have a story like that to tell, she asked.",
    "The firm is responsible for the content of its sites.",
    "Support for the mayor’s work has fallen, and his reporting has not helped.",
    "He never misses a story, and his editors know it.",
    "Nobody was to click here or there, the officer said.",
    "Like and share culture has reached the council.",
    '"Follow us on Facebook," the leaflet said.',
    "“Sign up for our newsletter” is all the machine would say.",
]
QUOTED = [
    "“Share this article on Facebook”",
    '"Advertisement"',
    "«Реклама»",
    "„Werbung“",
    "“Like us on Facebook”",
    "‘Read more’",
    '"Scroll for next," the screen said.',
]


@pytest.mark.parametrize(("reason", "text"), GOES)
def test_goes_at_the_end(reason: str, text: str) -> None:
    assert line_reason(text.lower(), near="end") == reason


@pytest.mark.parametrize("text", STAYS)
@pytest.mark.parametrize("near", ["any", "tail", "end"])
def test_prose_of_the_same_words_stays(text: str, near: str) -> None:
    assert line_reason(text.lower(), near=near) is None


@pytest.mark.parametrize("text", QUOTED)
def test_a_line_in_quotation_marks_is_somebodys(text: str) -> None:
    assert line_reason(text.lower(), near="end") is None


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (text, reason)
        for reason, text in GOES
        if {p.near for p in (*REQUESTS, *PHRASES, *NOTES) if p.reason == reason} <= {"tail", "end"}
    ],
)
def test_stays_in_the_middle(text: str, reason: str) -> None:
    assert line_reason(text.lower(), near="any") is None, reason


def test_who_somebody_is_goes_in_the_last_lines_only() -> None:
    text = "ada quill is a reporter for the lantern."
    assert [line_reason(text, near=n) for n in ("any", "tail", "end")] == [None, None, "author note"]


def test_every_reason_has_a_line_here() -> None:
    assert {p.reason for p in (*REQUESTS, *PHRASES, *NOTES)} == {reason for reason, _ in GOES}


def test_long_lines_are_prose() -> None:
    assert line_reason("tags: " + "word, " * 30, near="end") == "tags line"
    assert line_reason("tags: " + "word, " * 80, near="end") is None


@pytest.mark.parametrize(("reason", "text"), GOES)
def test_hints_spare_no_line_that_goes(reason: str, text: str) -> None:
    """Asking for hints first is a matter of speed and changes no answer."""
    text = text.lower()
    for near in ("any", "tail"):
        wanted = (*hints([text], "any"), *(hints([text], "tail") if near == "tail" else ()))
        assert line_reason(text, near=near, hints=wanted) == line_reason(text, near=near), (reason, near)


@pytest.mark.parametrize(
    "text",
    [
        "Also read: the ferry's last day",
        "Read also: the ferry's last day",
        "See also",
        "Related articles",
        "More on this story",
        "Recommended for you",
        "Don’t miss",
        "À lire aussi : le dernier jour du bac",
        "Lire la suite",
        "Lea también: el último día",
        "Mira: el último día de la barca",
        "Más sobre el puente",
        "Explore further",
        "Weitere Informationen",
        "Das Thema könnte dich auch interessieren:",
        "Zum Weiterlesen:",
        "Dowiedz się więcej: ostatni dzień promu",
        "Leia mais",
        "Leggi anche: l'ultimo giorno",
        "Lees ook",
        "Lesen Sie auch: Der letzte Tag der Fähre",
        "👉 Lies auch: Der letzte Tag der Fähre",
        "Mehr zum Thema",
        "Läs också",
        "Les også",
        "Læs også",
        "Lue myös",
        "Czytaj też",
        "Čtěte také",
        "Citește și",
        "Читайте также: последний день парома",
        "Baca juga",
        "यह भी पढ़ें",
        "আরও পড়ুন",
        "اقرأ أيضا",
        "مزید پڑھیں",
        "関連記事",
        "相关阅读",
        "관련 기사",
        "Διαβάστε επίσης",
    ],
)
def test_pointers_in_many_languages(text: str) -> None:
    assert is_read_also(text.lower())
    pointer = f'<p>{text.partition(":")[0]}: <a href="/s/9">Der letzte Tag 最後の日</a></p>'
    html = story(f"{paragraphs(*PROSE[:3])}{pointer}{paragraphs(*PROSE[3:])}")
    assert blocks(html) == [*PROSE]


@pytest.mark.parametrize(
    "text",
    [
        "Readers also wrote in.",
        "The ferry also read",
        "Related to the mill",
        "Morel soup",
        "Readmission",
        "“Read also: a book”",
    ],
)
def test_no_pointers(text: str) -> None:
    assert not is_read_also(text.lower())


@pytest.mark.parametrize("text", [t for _, t in GOES if line_reason(t.lower(), near="any")])
def test_goes_out_of_the_middle_of_a_page(text: str) -> None:
    html = story(f"{paragraphs(*PROSE[:2])}<p>{text}</p>{paragraphs(*PROSE[2:])}")
    assert blocks(html) == [*PROSE]
    assert reasons(html)[text] == line_reason(text.lower(), near="any")


@pytest.mark.parametrize("text", STAYS)
def test_stays_in_a_page_wherever_it_stands(text: str) -> None:
    for at in (1, 3, 5):
        texts = [*PROSE[:at], text, *PROSE[at:]]
        assert blocks(story(paragraphs(*texts))) == texts


@pytest.mark.parametrize(
    "line",
    [
        *("View this post on Instagram", "Sieh dir diesen Beitrag auf Instagram an", "この投稿をInstagramで見る"),
        *("Like Loading...", "Gefällt mir Wird geladen …", "Article content", "Back to Gallery", "Image caption,"),
        *("Artikel teilen:", "Auf WhatsApp teilen", "Partager cet article", "Condividi su Facebook", "शेयर करें"),
        *(
            "5 min read",
            "Lesezeit: 4 Minuten",
            "Listen · 5 min",
            "Nach oben ↑",
            "Mehr anzeigen",
            "Copy link to clipboard",
        ),
        *("after newsletter promotion", "Published in", "People are also reading…"),
        *("Esta funcionalidad es sólo para suscriptores", "Thank you for subscribing!", "Gefällt dir dieser Beitrag?"),
    ],
)
def test_what_a_page_says_word_for_word_goes_from_anywhere(line: str) -> None:
    assert blocks(story(paragraphs(*PROSE[:2], line, *PROSE[2:]))) == [*PROSE]


@pytest.mark.parametrize(
    "line",
    [
        *("Kopiert", "Imprimer", "12 Kommentare", "Ähnliche Beiträge", "Artículos relacionados", "関連記事"),
        *(
            "Scarica la nostra app",
            "Faites un don",
            "Found an error?",
            "Все права защищены.",
            "جميع الحقوق محفوظة",
        ),
        *("Мнение автора может не совпадать с позицией редакции.", "Donate now", "लेखक के निजी विचार हैं।"),
    ],
)
def test_what_may_be_a_word_of_the_text_goes_near_its_end(line: str) -> None:
    assert blocks(story(paragraphs(*PROSE, line))) == [*PROSE]
    assert line_reason(line.lower(), near="any") is None


@pytest.mark.parametrize(
    "line", ["“View this post on Instagram.”", "Imprimer.", "Article content is what the editors argue about."]
)
def test_what_only_begins_or_sounds_so_stays(line: str) -> None:
    assert line_reason(line.lower(), near="tail") is None


def test_no_line_of_an_interface_stands_twice() -> None:
    tables = (interface._ANYWHERE, systems.ANYWHERE, interface._NEAR_THE_END, systems.NEAR_THE_END)
    lines = [t.strip() for table in tables for listed in table.values() for t in listed.replace("\n", ",").split(",")]
    counted = Counter(filter(None, lines))
    assert [t for t, n in counted.items() if n > 1] == []

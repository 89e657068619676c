"""Text that no customer wrote: mail signatures of telephones, legal footers, placeholders of forms, lorem ipsum."""

from __future__ import annotations

import re

# how a telephone or mail program signs, in many languages; the device follows
_DEVICE = (
    r"(?:i ?phon(?:e|u|em|ie)(?:['’]?\w{1,2})?|i ?pad['’]?\w{0,2}|samsung\w{0,2}|galaxy|huawei|xiaomi|android|outlook|blackberry|smartphone|handy|mobile|móvil|movil|yahoo|"
    r"gmail|mailspring|proton ?mail|windows 10|телефона|мобильного|手机|pixel|nokia|motorola|redmi|honor|cellulare|telefonu|telefonu komórkowego|mobilu|"
    r"mobiltelefon|mobil|telefon|ponsel|điện thoại)"
)
_SENT = (
    r"(?:sent|envoyée?|gesendet|versendet|enviad[oa]|inviat[oa]|wysłan[eoya]|odesláno|odoslané|odoslaná|posláno|poslan[oea]|"
    r"отправлено|надіслано|изпратено|verzonden|verstuurd|sendt|skickat|skickad|skickades|lähetetty|küldve|trimis|dikirim|"
    r"(?:được |đã )?gửi|εστάλη|στάλθηκε)"
)
_FROM = (
    r"(?:from|von|vom|mit|über|desde|de|depuis|da|dal|dallo|do|pelo|a partir do|z|ze|со?|из|із|зі|з|від|от|van|vanaf|met|via|fra|"
    r"från|iz|sa|s|din|de pe|dari|từ|από|by|using|à partir de|with|по|od)"
)
_SIGNATURE = re.compile(
    rf"^[-–—_*\s]*(?:von meinem \S+ gesendet|{_SENT}\s+{_FROM}\s+(?:\S+\s+){{0,3}}?{_DEVICE}(?![^\W\d_])[^.!?]{{0,30}})[.!]?$|"
    r"^[-–—\s]*(?:get|obtenez|obtener|obtén|scarica|holen sie sich|baixe|obter|pobierz|получите|získejte) outlook \S+ (?:\S+ ){0,2}(?:ios|android).?$|"
    r"^[-–—\s]*(?:发自|發自|来自|從|从)我?的?.{0,14}(?:iphone|ipad|手机|手機|华为|小米|三星|邮箱|outlook|android).{0,12}$|"
    r"^.{0,12}(?:iphone|ipad|android|スマートフォン|スマホ|携帯|galaxy)から送信.{0,6}$|"
    r"^.{0,12}(?:iphone|ipad|갤럭시|galaxy|안드로이드|휴대폰|아이폰|스마트폰)에서 (?:보냄|보낸 메일|보냈습니다).{0,4}$|"
    r"^.{0,20}(?:iphone|ipad|android|samsung|telefon|cep telefon)\S{0,6} gönderildi.?$|"
    r"^ส่งจาก.{0,12}(?:iphone|ipad|มือถือ|android).{0,8}$",
    re.IGNORECASE,
)
# how legal footers and automatic mails open
_OPENERS = (
    r"(?:this|the information in this) (?:e-?mail|message|communication)(?: and any (?:attachments?|files?)[^.]{0,40})? (?:is|are|may|contains?|was)\b.{0,80}(?:confidential|privileged|intended|virus|automat)",
    r"if you (?:are not|have received) (?:the intended|this (?:e-?mail|message))",
    r"(?:please )?(?:do not|don't) (?:reply|respond) to this (?:e-?mail|message)",
    r"(?:please )?consider the environment before printing",
    r"this is an automat(?:ed|ic(?:ally generated)?) (?:e-?mail|message|reply|response)",
    r"(?:to )?unsubscribe (?:from|click|here)",
    r"confidentiality notice|disclaimer:|privacy notice:|all rights reserved|copyright ©|© \d{4}",
    r"i am (?:currently )?out of (?:the )?office",
    r"est[ea] (?:mensaje|correo|e-?mail|mensagem|comunicación).{0,60}(?:confidencial|automátic|privilegiad)",
    r"antes de imprimir (?:este|esta)",
    r"si (?:usted )?no es el destinatario|se (?:você )?não (?:é|for) o destinatário|si ha recibido este (?:mensaje|correo)|se recebeu esta mensagem|caso tenha recebido",
    r"(?:por favor,? )?no (?:responda|conteste) a este (?:correo|mensaje)|(?:por favor,? )?não responda (?:a )?est[ae] (?:e-?mail|mensagem)",
    r"aviso (?:legal|de confiden|de privac)|todos los derechos reservados|todos os direitos reservados|fuera de la oficina|estou (?:fora|ausente) do escritório",
    r"(?:para )?(?:darse de baja|cancelar (?:a|su|tu|la) (?:inscrição|suscripción|assinatura))",
    r"ce (?:message|courriel|mail|e-?mail).{0,80}(?:confidentiel|automatique|destinataire|privé)",
    r"si vous (?:n'êtes pas le destinataire|avez reçu ce (?:message|mail|courriel) par erreur)",
    r"(?:merci de ne pas|ne pas|veuillez ne pas) répondre à ce(?:t)? (?:message|mail|courriel|e-?mail)",
    r"pensez à l'environnement|avis de confidentialité|tous droits réservés|mentions légales|pour vous désabonner|je suis absent",
    r"diese (?:e-?mail|nachricht).{0,80}(?:vertraulich|automatisch|bestimmt)",
    r"(?:wenn|falls|sollten) sie nicht der (?:richtige |beabsichtigte )?(?:adressat|empfänger)",
    r"(?:bitte )?antworten sie (?:bitte )?nicht auf diese|bitte denken sie an die umwelt|alle rechte vorbehalten|haftungsausschluss|ich bin (?:derzeit |momentan )?nicht im büro|(?:um sich|zum) abmelden|vertraulichkeitshinweis|abwesenheitsnotiz",
    r"quest[oa] (?:messaggio|e-?mail|comunicazione|mail).{0,80}(?:riservat|confidenzial|automatic|destinat)",
    r"se non siete (?:il|i) destinatari|se avete ricevuto quest[oa]|se ha ricevuto quest[oa]|(?:si prega di )?non rispondere a quest[oa]|rispetta l'ambiente|prima di stampare|tutti i diritti riservati|avviso di riservatezza|sono fuori ufficio|per cancellarsi",
    r"niniejsz[ay] (?:wiadomość|e-?mail).{0,80}(?:poufn|przeznaczon)|ta wiadomość .{0,60}(?:poufn|automatyczn|przeznaczon)|jeśli nie (?:jest|są) (?:pan|pani|państwo) adresat|(?:prosimy )?nie odpowiada(?:ć|j) na t[ęe] wiadomość|wszelkie prawa zastrzeżone|klauzula poufności|pomyśl o środowisku|jestem poza biurem|aby (?:się )?wypisać",
    r"t(?:ento|ato|áto) (?:e-?mail|zpráva|správa).{0,80}(?:důvěrn|dôvern|automatick|určen)|pokud nejste (?:zamýšleným )?(?:příjemcem|adresátem)|ak nie ste (?:adresátom|príjemcom)|na tento e-?mail (?:prosím )?neodpovídejte|(?:prosím )?neodpovídejte na tent|neodpovedajte na tent|všechna práva vyhrazena|všetky práva vyhradené|myslete na životní prostředí|jsem mimo kancelář|pro odhlášení|na odhlásenie",
    r"(?:данное|это|настоящее) (?:сообщение|письмо).{0,80}(?:конфиденциал|автоматич|предназнач)|если вы не являетесь (?:адресатом|получателем)|(?:пожалуйста, )?не отвечайте на это|все права защищены|чтобы отписаться|для отписки|я (?:сейчас )?(?:в отпуске|не в офисе)|уведомление о конфиденциальности|подумайте об окружающей среде",
    r"(?:本邮件|此邮件|这封邮件|本郵件|此信息|本信息).{0,30}(?:保密|机密|機密|自动|收件人)|如果您不是.{0,8}收件人|如您误收|请勿(?:直接)?回复|版权所有|免责声明|保密声明|退订请|打印.{0,6}(?:邮件)?前.{0,6}(?:环|环境)|我(?:目前)?不在办公室",
    r"(?:このメール|本メール).{0,30}(?:機密|自動|宛先)|このメールに(?:は)?返信しない|無断転載|免責事項|配信停止",
    r"(?:본|이) (?:메일|이메일)은?.{0,30}(?:기밀|자동|발신)|(?:본|이) 메일에 회신|회신하지 마|무단 전재|면책|수신 거부",
    r"d(?:it|eze) (?:bericht|e-?mail).{0,60}(?:vertrouwelijk|automatisch|bestemd)|als u niet de (?:beoogde |bedoelde )?(?:ontvanger|geadresseerde)|niet (?:op deze|beantwoorden)|alle rechten voorbehouden|denk aan het milieu",
    r"denne (?:e-?mail|meddelelse|besked|mail).{0,60}(?:fortrolig|automatisk)|hvis du ikke er (?:den )?rette modtager|svar ikke på denne|alle rettigheder forbeholdes|du kan ikke svare på denne",
    r"det(?:ta|te) (?:e-?post|meddelande|mejl|mail)(?:et|meddelande)?.{0,60}(?:konfidentiell|automatisk)|om du inte är (?:den )?(?:avsedda|rätt) mottagar|svara inte på detta|alla rättigheter förbehåll|tänk på miljön",
    r"ov[ao] (?:poruka|e-?mail|pošta).{0,60}(?:povjerljiv|automatsk)|ako niste (?:primatelj|naslovnik)|ne odgovarajte na ov|sva prava pridržana",
    r"bu (?:e-?posta|mesaj|ileti).{0,60}(?:gizli|otomatik)|bu (?:e-?postayı|mesajı|iletiyi) yanıtlamayın|tüm hakları saklıdır|yasal uyarı|alıcısı değilseniz",
    r"(?:email|e-mail|thư|tin nhắn) này.{0,60}(?:bảo mật|mật|tự động)|vui lòng không trả lời|bảo lưu mọi quyền|nếu bạn không phải là người nhận",
    r"(?:email|e-mail|pesan|surel) ini.{0,60}(?:rahasia|otomatis)|(?:mohon |harap )?(?:jangan|tidak) (?:membalas|balas) (?:email|pesan)|hak cipta dilindungi|jika anda bukan penerima",
)  # fmt: skip
_LEGAL = re.compile(rf"^[-–—_*\s]*(?:{'|'.join(_OPENERS)})", re.IGNORECASE)
_FILLER = re.compile(
    r"^\W*(?:lorem ipsum|ipsum dolor|dolor sit amet|consectetur adipisc|sed do eiusmod|ut enim ad minim|duis aute irure|"
    r"excepteur sint|quis nostrud)|"
    r"^\W*(?:(?:please )?(?:enter|type|write) (?:your|a) (?:comments?|answer|feedback|text|response)(?: here)?|"
    r"escrib[ae] (?:aquí|su|tu) (?:su |tu )?(?:comentario|respuesta)(?: aquí)?|(?:saisissez|entrez|écrivez) votre (?:commentaire|réponse|texte)(?: ici)?|"
    r"(?:bitte )?(?:geben sie )?(?:hier )?ihren? (?:kommentar|text|antwort)(?: hier)?(?: ein(?:geben)?)?|inserisci(?: qui)? (?:il tuo|un) (?:commento|testo)(?: qui)?|"
    r"(?:digite|escreva|insira) (?:aqui )?(?:o )?seu comentário(?: aqui)?|wpisz (?:tutaj )?(?:swój )?(?:komentarz|odpowiedź|tekst)(?: tutaj)?|"
    r"(?:napište|zadejte|sem napište) (?:sem )?(?:svůj |váš )?(?:komentář|odpověď|text)(?: sem)?|(?:введите|напишите) (?:здесь )?(?:ваш |свой )?(?:комментарий|ответ|текст)(?: здесь)?|"
    r"请(?:在此)?输入(?:您的|你的)?(?:评论|内容|意见|回答)|ここに(?:コメント|回答)を?(?:入力|記入)(?:してください)?|여기에 (?:의견|내용)을 입력(?:하세요|해 주세요)?)\W*$",
    re.IGNORECASE,
)
_LONGEST_SIGNATURE = 90


def is_boilerplate(text: str) -> bool:
    """Whether a text is a signature of a device, a legal footer or an automatic mail, from its start on.

    >>> is_boilerplate("Sent from my iPhone"), is_boilerplate("I sent my phone back twice")
    (True, False)
    """
    if len(text) <= _LONGEST_SIGNATURE and _SIGNATURE.match(text):
        return True
    return bool(_LEGAL.match(text))


def is_filler(text: str) -> bool:
    """Whether a text is lorem ipsum, or what a form shows before anything is typed.

    >>> is_filler("Lorem ipsum dolor sit amet"), is_filler("Please enter your comment here")
    (True, True)
    """
    return bool(_FILLER.match(text))

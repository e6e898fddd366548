"""The words by which news items tell one event after another."""

from __future__ import annotations

import re

# what headlines and leads say in the present tense, or in words that reports do not use
NEWS_EVENT = re.compile(
    r"\b(?:firman?|suscriben?|rubrican?|reciben?|se reunen?|visitan?|inauguran?|presentan?|entregan?|celebran?|"
    r"participan?|realizan?|lanzan?|clausuran?|acogen?|rubric(?:o|aron)|formaliz(?:o|aron)|sell(?:o|aron)|"
    r"ratific(?:o|aron)|renov(?:o|aron)|viaj(?:o|aron)|cumpl(?:e|en|io|ieron) (?:con )?una visita|declar(?:o|aron)|"
    r"fue(?:ron)? (?:recibid|distinguid|condecorad|reconocid|declarad|firmad|suscrit|inaugurad|realizad|"
    r"presentad)[oa]s?|compart(?:io|ieron)|condecor(?:o|aron)|don(?:o|aron)|otorg(?:o|aron)|dio la bienvenida|"
    r"dieron la bienvenida|se dieron cita|hizo entrega|concert(?:o|aron)|confirm(?:o|aron) su ingreso|"
    r"analizad[oa]s? por|abord(?:o|aron)|estrech(?:o|aron)|arrib(?:o|aron)|llego|llegaron|conoci(?:o|eron)|"
    r"asumi(?:o|eron) (?:como |el cargo|la (?:\w*presidencia|direccion|alcaldia|conduccion|coordinacion|jefatura))|"
    r"(?:esta|estan|estuvo|estuvieron|se encuentran?) de visita|"
    r"estuvo a cargo de|dict(?:o|aron)|expus(?:o|ieron)|"
    r"(?:en|tras|luego de|durante) (?:una?|la|el) (?:reunion|encuentro|ceremonia|acto))\b"
)
# what somebody has to do by a day, and no event of that day
DUTY = re.compile(r"\bdeber(?:a|an)\b|\b(?:se compromet\w+|compromiso de)\b")
DEADLINE = re.compile(r"\b(?:antes|tardar|hasta|plazo)\b[^.,;]{0,12}$")
PRESS = re.compile(r"\b(?:conferencia|rueda) de prensa\b")
SAYS = (
    r"\b(?:dijo|dijeron|(?:expres|manifest|senal|afirm|asegur|destac|resalt|subray|explic|indic|agreg|coment|valor|"
    r"record|reiter|inform|precis|detall|apunt|adelant|anunci|remarc|enfatiz|ponder|consider|invit|inst|present|"
    r"plante|felicit|celebr|dialog|exhort)(?:o|aron)|anadi(?:o|eron)|agradeci(?:o|eron)|sostuvo que|propuso|"
    r"se comprometi(?:o|eron)|ofici(?:o|aron) de|moder(?:o|aron)|conduj(?:o|eron)|fungi(?:o|eron)|"
    r"(?:corrio|corrieron) por cuenta)\b"
)
# who speaks of an event was there: the person before the verb, or right after it
SPEAKER = re.compile(
    rf"(?P<before>Ⓟ)(?:[^.;“«Ⓟ]|Ⓟ(?=, | y )){{0,160}}?{SAYS}|{SAYS}(?: [a-z,Ⓑ]+){{0,8}}? (?P<after>Ⓟ)"
)
# what somebody does at the event that was told last
SERVED = re.compile(r"\b(?:ofici(?:o|aron) de|moder(?:o|aron)|conduj(?:o|eron)|fungi(?:o|eron)|por cuenta de)\b")
# verbs of what is still to come, their accent written, and who will be there
WILL = re.compile(r"\b(?!(?:alac|ref|azaf)rán\b)[a-zñáéíóú]+rán?\b")
WILL_BE_THERE = re.compile(
    r"\s*(?:(?:ademas|tambien|asimismo),? (?:participan|asisten|intervienen|exponen)\b|"
    r"[^.]{0,200}\btambien asistiran?\b|"
    r"(?:tambien )?(?:contaran?|participaran?|asistiran?|estaran?|intervendran?|expondran?|disertaran?)\b|"
    r"(?:el|la) (?:\w+),?.{0,60}\b(?:contaran?|estaran?|sera) )"
)
# what is to be done besides, and who only goes home
WILL_DO = re.compile(r"\b(?:mantendra|sostendra|visitara|recorrera|se reunira|tiene(?:n)? previst)")
RETURN = re.compile(r"^\W*(?:la|el|su) (?:vuelta|regreso|retorno|salida|partida)\b")
AND_THEN = re.compile(
    r", y (?=(?:mañana|pasado mañana|(?:la|el) (?:próxim[oa]|siguiente)|el (?:lunes|martes|miércoles|jueves|viernes|"
    r"sábado|domingo))\b[^.;]{0,60}?\b[a-zñ]{2,}(?:ará|erá|irá)n?\b)"
)
# what a sentence tells that took place at another time than the event of the day
BACKGROUND = re.compile(
    r"\b(?:la semana pasada|el mes pasado|el ano pasado|anos? atras|hace (?:\w+ )?(?:anos|meses|semanas)|"
    r"anteriormente|en (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|se[p]?tiembre|octubre|noviembre|diciembre) "
    r"de (?:19|20)\d\d|en (?:el )?(?:ano )?(?:19|20)\d\d|edicion anterior)\b"
)
LATER = re.compile(
    r"\b(?:posteriormente|posterior a|(?:luego|despues)(?! de)|mas tarde|a continuacion|seguidamente|por la tarde|"
    r"por la noche|al finalizar|finalmente|de alli)\b"
)
# what was done before the event, and what besides it
BEFORE_IT = re.compile(
    r"^\W*(?:recientemente|dias (?:atras|antes)|hace (?:pocos|unos) dias|previamente|antes|horas antes|la vispera|"
    r"un dia antes|el dia anterior)\b"
)
BESIDES_IT = re.compile(
    r"\W*(?:ademas|aparte) (?:de est[ea]|del|de la|de dich[oa]) (?:evento|acto|reunion|encuentro|ceremonia|visita|"
    r"firma)\b"
)
ALSO = re.compile(r"\b(?:ademas|tambien|asimismo|igualmente)\b|\bdurante su (?:visita|estadia|estancia|gira|agenda)\b")
OF_ITS_OWN = re.compile(
    r"\b(?:visit(?:o|aron)|recorri(?:o|eron)|sostuv\w+|mantuv\w+|se reuni\w+|compart(?:io|ieron)|"
    r"(?:realiz|efectu)(?:o|aron) (?:una? )?(?:visita|recorrido|caminata)|particip(?:o|aron) (?:en|de)\b|"
    r"ofreci(?:o|eron) (?:una?|la|el) (?:evento|recepcion|cena|almuerzo|acto|bienvenida|coctel|homenaje)|"
    r"asisti(?:o|eron)(?: ademas| tambien)? al?\b|se (?:concret|formaliz)(?:o|aron) la firma)"
)
# a sentence that goes on about the event, as news items begin it
ABOUT_IT = re.compile(
    r"\s*(?:(?:durante|en|de|a|al|del)(?: (?:el|la|esta|este|dicha|dicho))? (?:encuentro|reunion|visita|acto|evento|"
    r"ceremonia|jornada|cita|instancia|actividad|firma|mesa|sesion|taller|inauguracion)\b|"
    r"(?:el|la|los|las) (?:encuentro|reunion|visita|acto|evento|ceremonia|jornada|cita|instancia|actividad|firma|"
    r"sesion|taller|inauguracion|documento|convenio|acuerdo|acta)\b.{0,80}\b(?:fue|fueron|estuv\w+|conto|contaron|reunio|"
    r"participaron|asistieron|se firm\w+|se realiz\w+|encabez\w+)|conto con)"
)
# what stands before a first sentence: "Madrid, 10 de enero de 2019 (ANCI).- ", "Naucalpan.- ", "CALI, Colombia – "
_PLACE = r"[A-ZÁÉÍÓÚÑ][\w.]+(?: (?:de |del |la |el |los |las )*[A-ZÁÉÍÓÚÑ][\w.]+){0,4}"
DATELINE = re.compile(
    rf"{_PLACE}(?:, {_PLACE}){{0,2}}(?:,? (?:a )?\d{{1,2}} de [a-záéíóúA-Z]+(?:,? (?:del? )?\d{{4}})?)?"
    r"(?: ?\([^)]{2,40}\))?\s?(?:\.\s?[-–—]+|[-–—|]+)\s"
)
# an event that came right after the one told: "Luego de la reunión, se realizó …"
AFTER_IT = re.compile(
    r"\W*(?:(?:luego|despues|posterior(?:mente)?) (?:de|a)l?|tras|"
    r"(?:al )?(?:termino|finalizar|concluir|terminar) (?:de)?l?|(?:concluid|finalizad|terminad)[oa])"
    r"(?: (?:el|la|est[ea]|dich[oa]))? "
    r"(?:encuentro|reunion|visita|acto|evento|ceremonia|cita|firma|sesion|recorrido|actividad)\b[^.;]{0,90}, "
    r"(?=[^.;]{0,60}\b(?:se (?:realiz|efectu|llev|sostuv|celebr|firm|reuni|inaugur)|recorri|visit|particip|asisti|firm|"
    r"suscrib|inaugur|realiz|sostuv|mantuv))"
)
# an event that is the subject of the first sentence: "La primera mesa técnica entre …", "… fue la sede de la reunión"
SUBJECT = re.compile(
    r"\W*(?:el|la|una?) (?:\w+ )?(?:encuentro|reunion|mesa (?:tecnica|de trabajo)|cumbre|foro|taller|sesion|jornada)\b|"
    r"[^.;]{0,100}\b(?:fue|es|sirvio de) (?:la )?(?:sede|anfitrion\w*)\b"
)
# what was not done, or is only wished
NOT_DONE = re.compile(r"\b(?:no|tampoco|nunca|sin|para|busca|permitira|espera|podra|quiere)(?: se)? $")
# a date after it is that of something before the event: "el acuerdo firmado el 3 de octubre"
OF_BEFORE = re.compile(
    r"\b(?:(?:firmad|rubricad|establecid|ratificad|aprobad|fundad|cread)[oa]s?|suscri(?:p)?t[oa]s?|por primera vez)"
    r" (?:(?:el|en|desde|del?|a) )*(?:(?:pasado|mes|ano|dia) ){0,2}$"
)
# any verb in the past, its accent written
PAST = re.compile(r"\b[a-zñáéíóú]{2,}(?:ó|aron|ieron|eron)\b")
# something to come that was not spoken of before: "se realizará una feria", "habrá talleres"
ONE_MORE = re.compile(
    r"\b(?:se (?:realizara|llevara a cabo|celebrara|desarrollara|efectuara|dictara|ofrecera)n?|habra|tendra lugar)"
    r"(?: tambien| ademas| asimismo)? (?:una?s? |otr[oa]s? |el primer |la primera )?(?:gran )?"
    r"(?:talleres|ferias?|exposicion|concierto|charlas?|curso|encuentro|foro|conferencia|festival|muestra|recital|"
    r"seminario|jornada|concurso|ceremonia|acto)"
)
# words that somebody else said, or a title in quotation marks
QUOTED = re.compile(r"“[^“”]*”|«[^«»]*»|\"[^\"]*\"")
# a day that a sentence gives, though its month or year be unknown
A_DAY = re.compile(r"\b(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)\b|\b\d{1,2} de [a-z]{4,10}\b")
# what somebody went to see: "visitaron dos colegios", "realizó un recorrido por las obras"
SEEN = re.compile(
    r"\b(?:(?:visit|recorri)(?:o|aron|eron)|(?:realiz|efectu)(?:o|aron) (?:una? )?(?:visita|recorrid[oa]|caminata)|"
    r"(?:hizo|hicieron) (?:una? )?(?:visita|recorrid[oa])|recorren|inclu(?:yo|yeron) (?:\w+ )?(?:visita|recorrido)|"
    r"aprovech\w+ [^.;]{3,50} para (?:sostener|mantener|reunirse|entrevistarse|encontrarse|visitar|recorrer))\b"
)
# who was there: "participaron también …", "acompañado por …"
WERE_THERE = re.compile(
    r"\b(?:particip|asisti|asisten|acompan|presen(?:te|cia)|junto|reuni|sostuv|mantuv|firm|suscri|rubric|recibi|encabez|"
    r"integr|conform|invitad|por parte de|representantes?|delegad|convers|dialog|acud|intervin|entreg)"
)

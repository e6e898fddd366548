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
WILL = re.compile(r"\b[a-zñ]\w{2,}(?:ará|erá|irá)n?\b")
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
    r"de (?:19|20)\d\d|en (?:19|20)\d\d|edicion anterior)\b"
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

"""The words by which a sentence tells that something took place, will, or went on."""

from __future__ import annotations

import re

# verbs of doing and meeting
EVENT = re.compile(
    r"\b(?:se llev(?:o|aron)\b|"
    r"se tuv(?:o|ieron)\b|se (?:realiz|sostuv|reuni|celebr|efectu|firm|inaugur|entreg|recib|atend|particip|desarroll|"
    r"present)(?!ara)\w*|"
    r"nos (?:reuni|visit|recibi)\w+|(?:recibi|asisti|recorri|suscribi|comparti)mos\b|"
    r"(?:visit|firm|realiz|celebr|organiz|inaugur|dialog|entreg|present|convers|intercambi)amos\b|"
    r"(?:coloc|deposit)(?:o|aron|amos) (?:una |la )?(?:ofrenda|corona|primera piedra)|"
    r"sostuv\w+|recibi(?:o|eron|dos)\b|firm(?:aron|o)\b|suscribi\w+|visit(?:o|aron)\b|particip(?:o|aron|amos)\b|inaugur(?:o|aron)\b|"
    r"asisti(?:o|eron)\b|reuni(?:o|eron)\b|acogio|encabez(?:o|aron)\b|dialog(?:o|aron)\b|intercambi(?:o|aron)\b|"
    r"se (?:concret|formaliz|oficializ|concluy|materializ)\w* (?:la|el|un|una) |"
    r"acord(?:o|aron)\b|mantuv\w+|recorri(?:o|eron)\b|present(?:o|aron)\b|lanz(?:o|aron)\b|organiz(?:o|aron)\b|"
    r"realiz(?:o|aron)\b|tuvo lugar|"
    r"convers(?:o|aron)\b|presidi(?:o|eron)\b|homenaje(?:o|aron)\b|distingui(?:o|eron)\b|galardon(?:o|aron)\b|"
    r"ofreci(?:o|eron) (?:una?|la|el) (?:evento|recepcion|cena|almuerzo|desayuno|acto|concierto|charla|conferencia|"
    r"taller|curso|homenaje|bienvenida|coctel|brindis)\b|procedi(?:o|eron) al? |juramento a|tom(?:o|aron) posesion|"
    r"inici(?:o|aron)\b|concluy(?:o|eron)\b|culmin(?:o|aron)\b|"
    r"(?<!su )(?<!la )(?<!una )(?<!esta )visita\b(?= (?:la ciudad|el|la|nuestra))|"
    r"fue(?:ron)? (?:cancelad|suspendid|pospuest)\w+|"
    r"hab(?:ia|ian) (?:visitad|recorrid|firmad|suscrit|ofrecid|recibid|realizad|participad|organizad|impartid)[oa]s?\b|"
    r"qued(?:o|aron) (?:cancelad|suspendid|pospuest|aplazad)\w+|fue(?:ron)? (?:aplazad|postergad|reprogramad)\w+|"
    r"se (?:cancel|suspend|pospus|aplaz)(?:o|io)\b|"
    r"tuv(?:o|ieron|imos) (?:(?:un|una|su|sus|sendos|sendas|varios|varias|dos|tres) )?(?:\w+ )?"
    r"(?:encuentros?|reunion(?:es)?|audiencias?|entrevistas?|conversacion(?:es)?)\b|"
    r"hizo en|clausur(?:o|aron)\b|entreg(?:o|aron)\b|conmemor(?:o|aron)\b|develo|imparti(?:o|eron)\b)"
)
EVENT_NOUN = re.compile(
    r"\b(?:visita|mision|conferencia|cumbre|foro|congreso|curso|taller|seminario|encuentro|reunion|sesion|feria|"
    r"delegacion|jornada|acto|festival|firma|ceremonia|inauguracion|videollamada|videoconferencia|webinar|conversatorio|"
    r"rueda de prensa|exposicion|capacitacion|pasantia|recorrido|gira|concierto)(?:es)?\b"
)
FUTURE = re.compile(
    r"\b(?:se (?:realizara|llevara|celebrara|espera|efectuara)|visitara|tendra lugar|llegara|recibira|abrira|"
    r"habra|viajara|asistira|"
    r"firmara|se suscribira|recorrera|presentara|capacitara|enviara una delegacion|"
    r"esta(?:ra)? (?:previst|programad)[oa]|acogera|albergara|(?:previst|programad)[oa]s? para|"
    r"tiene(?:n)? (?:previst|programad)[oa] (?:una? )?|"
    rf"sera (?:el|la|una?) (?:sede|(?:\w+ )?{EVENT_NOUN.pattern})|"
    r"participara|sera sede|organizara|se desarrollara|arribara|vendra)n?\b"
)
# a sentence that goes on about the event of the one before: who else was there
GOES_ON = re.compile(
    r"\s*(?:(?:del|en el|al|en la|a la) (?:encuentro|reunion|acto|evento|cita|visita|ceremonia|taller|jornada|"
    r"actividad)|participaron|"
    r"tambien (?:particip|asist|estuv)|asistieron|asistio|acompan|(?:los?|las?) acompan|la integran|lo integran|"
    r"signaron|como testigos|"
    r"estuvieron|estuvo|por parte de|por la parte|la apertura|facilit|intervin(?:o|ieron)|"
    r"(?:hizo|hicieron) uso de la palabra|tom(?:o|aron) la palabra|encabez|los recibi|"
    r"entre los asistentes|la presento|"
    r"lo presento|(?:la actividad|las sesiones|el taller|la jornada|el curso|el encuentro) (?:fue|fueron|estuv|"
    r"conto|tambien)|.{3,60}\benvi(?:o|aron) a sus? |"
    r"la delegacion(?: [a-z]+){0,8} (?:esta(?:ba)? |estuvo |la integr|fue )|ademas (?:particip|asist|estuv))"
)

"""FollowTheMoney's own reader for the tests of the export: fetched once, apart from the project's packages, and run."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from tests.needs import require

_PACKAGES = Path(__file__).parent / "data" / "followthemoney.txt"
_READ = """
import json, sys
from followthemoney import model
entities, problems, schemata = {}, [], {}
for line in open(sys.argv[1], encoding="utf-8"):
    data = json.loads(line)
    entity = model.get_proxy(data, cleaned=False)
    entities[entity.id] = entity
    schemata[entity.schema.name] = schemata.get(entity.schema.name, 0) + 1
    try:
        entity.schema.validate({"properties": data["properties"]})
    except Exception as error:
        problems.append(f"{line}: {error.errors}")
for entity in entities.values():
    for prop, value in entity.itervalues():
        if prop.type.name == "entity":
            if value not in entities:
                problems.append(f"{entity.id} {prop}: {value} is not there")
            elif not entities[value].schema.is_a(prop.range):
                problems.append(f"{entity.id} {prop}: {entities[value].schema} is no {prop.range}")
print(json.dumps({"schemata": schemata, "problems": problems}))
"""


@dataclass(frozen=True)
class Reading:
    """How many entities of each schema a file has, and what the reader finds wrong with them."""

    schemata: dict[str, int]
    problems: list[str]


def packages(cache: Path) -> Path:
    """Return the folder of the reader's packages in `cache`, fetched if they are not there yet (119 MB).

    Several test processes may call this at once: one fetches, the others wait.
    """
    import fasteners

    folder = cache / f"followthemoney-{sha256(_PACKAGES.read_bytes()).hexdigest()[:12]}"
    cache.mkdir(parents=True, exist_ok=True)
    with fasteners.InterProcessLock(cache / "followthemoney.lock"):
        if not folder.is_dir():
            new = cache / "followthemoney-new"
            shutil.rmtree(new, ignore_errors=True)
            done = subprocess.run(
                [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps",
                 "--only-binary", ":all:", "--target", new, "-r", _PACKAGES],
                capture_output=True, text=True, check=False, timeout=600)
            require(done.returncode == 0, "FollowTheMoney", f"pip cannot get it ({done.stderr[-300:]}); have a network")
            new.rename(folder)
    return folder


def read(file: Path, folder: Path) -> Reading:
    """Read a file of entities with the reader in `folder`."""
    done = subprocess.run([sys.executable, "-c", _READ, file], capture_output=True, text=True, check=True,
                          env={**os.environ, "PYTHONPATH": str(folder)})
    return Reading(**json.loads(done.stdout))

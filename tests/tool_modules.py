"""The maintenance scripts of tools/ as modules, for the tests that check what they keep up to date."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

TOOLS = Path(__file__).parent.parent / "tools"


def tool(name: str) -> ModuleType:
    """Return the script of that name, loaded."""
    return script(TOOLS / f"{name}.py")


def script(path: Path) -> ModuleType:
    """Return a script that belongs to no package, loaded."""
    spec = importlib.util.spec_from_file_location(f"{path.parent.name.removesuffix('s')}_{path.stem}", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their module up there
    spec.loader.exec_module(module)
    return module

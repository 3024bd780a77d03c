"""Hatchling's hooks: the wheel's requirements come from requirements/base.in, its catalogues are compiled by Babel."""

import subprocess
import sys
from pathlib import Path

from hatchling.builders.hooks.plugin.interface import BuildHookInterface
from hatchling.metadata.plugin.interface import MetadataHookInterface

ROOT = Path(__file__).resolve().parent


class RequirementsMetadataHook(MetadataHookInterface):
    """Names in the wheel's metadata what requirements/base.in names, so that there is one list."""

    def update(self, metadata: dict) -> None:
        lines = (ROOT / "requirements" / "base.in").read_text(encoding="utf-8").splitlines()
        metadata["dependencies"] = [line for line in lines if line and not line.startswith("#")]


class CatalogueBuildHook(BuildHookInterface):
    """Compiles the message catalogues before the files of the wheel are collected."""

    def initialize(self, version: str, build_data: dict) -> None:
        command = [sys.executable, str(ROOT / "site" / "mentornet" / "catalogues.py"), "compile"]
        subprocess.run(command, check=True, cwd=ROOT)

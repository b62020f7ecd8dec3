"""`plugins`: what is installed, and with which faults."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from xeploai import report
from xeploai.cli.app import app
from xeploai.cli.codes import FAULTY
from xeploai.cli.fitting import misfits
from xeploai.cli.options import LANG
from xeploai.cli.steps import clear
from xeploai.plugins import load
from xeploai.report import word


@app.command()
def plugins(
    block: Annotated[
        list[str] | None, typer.Option("--block", help="Bỏ qua plugin này / leave this plugin out.")
    ] = None,
    lang: LANG = "vi",
) -> None:
    """Các plugin đã cài, bộ quy tắc và lỗi của chúng. / The plugins found, their rule sets and their faults."""
    with clear(lang):
        found = load(strict=False, block=block or ())
        if found.found:
            report.show(report.plugins_table(found, lang), sys.stdout)
        elif not found.faults:
            report.show_lines([word(lang, "Không tìm thấy plugin nào.", "No plugin was found.")], sys.stdout)
        report.show_lines(report.plugins_notes(found, lang), sys.stdout)
        if found.faults:
            vi, en = "Có plugin không dùng được", "Some plugins cannot be used"
            report.show_faults(word(lang, vi, en), found.faults, sys.stderr, lang)
            # What is missing without them would be told as faults of those that build on them.
            vi, en = "Chưa kiểm các quy tắc có khớp nhau không.", "Whether the rules fit together was not looked at."
            report.show_lines([word(lang, vi, en)], sys.stderr)
            raise typer.Exit(FAULTY)
        if unfit := misfits(found):
            vi, en = "Có bộ quy tắc không dùng được", "Some rulebooks cannot be used"
            report.show_faults(word(lang, vi, en), unfit, sys.stderr, lang)
            raise typer.Exit(FAULTY)

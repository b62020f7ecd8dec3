"""`new-plugin`: the distribution of a province's rules, whole and with its tests, to be filled in."""

from __future__ import annotations

import os
import shlex
import sys
import unicodedata
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from xeploai import report
from xeploai.cli.app import app
from xeploai.cli.distribution import Names, is_slug, is_title, nearest_slug, texts, write_folder
from xeploai.cli.options import LANG
from xeploai.cli.steps import StopError, clear
from xeploai.errors import brief
from xeploai.explain import Lang
from xeploai.plugins.installed import entry_points
from xeploai.report import word


@app.command("new-plugin")
def new_plugin(
    name: Annotated[str, typer.Argument(metavar="NAME", help="Tên không dấu / the slug: bac-ninh.")],
    *,
    vi: Annotated[str, typer.Option("--vi", help="Tên tiếng Việt / the Vietnamese name: “Tỉnh Bắc Ninh”.")] = "",
    year: Annotated[
        int | None,
        typer.Option(
            "--year", min=1946, max=9999, help="Năm của bộ quy tắc đầu; không nêu: năm nay / default: this year."
        ),
    ] = None,
    into: Annotated[
        str, typer.Option("--into", help="Thư mục sẽ tạo / the folder to make: xeploai-NAME.", show_default=False)
    ] = "",
    lang: LANG = "vi",
) -> None:
    """Gói quy tắc mới của một địa phương, có ca kiểm thử. / A new plugin of a province, with its tests."""
    with clear(lang):
        names = _names(name, vi, year or datetime.now(UTC).year, lang)
        folder = _free(Path(into or names.distribution), lang)
        written = texts(names)
        write_folder(folder, written)
        report.show_lines(_what_next(names, folder, len(written), lang), sys.stdout)


def _names(name: str, vi: str, year: int, lang: Lang) -> Names:
    """Return what the plugin is called; refuse what is no name, and the name of a plugin that is there."""
    if not is_slug(name):
        told = word(
            lang,
            "tên gồm chữ thường không dấu, chữ số và gạch nối, bắt đầu bằng chữ, không quá 40 ký tự.",
            "a name is of plain small letters, digits and hyphens, begins with a letter and has at most 40 of them.",
        )
        msg = f"{brief(name)}: {told} {_try(name, lang)}".rstrip()
        raise StopError(msg)
    title = unicodedata.normalize("NFC", vi.strip()) or name.replace("-", " ").title()
    if not is_title(title):
        told = word(
            lang,
            "tên tiếng Việt gồm chữ, chữ số, khoảng trắng và các dấu . , ( ) -, không quá 40 ký tự.",
            "the Vietnamese name is of letters, digits, spaces and . , ( ) -, at most 40 of them.",
        )
        msg = f"--vi {brief(vi)}: {told}"
        raise StopError(msg)
    made = Names(slug=name, vi=title, year=year)
    for one in entry_points()[0]:
        if name == one.name or made.distribution == one.distribution:
            told = word(lang, "plugin này đã được cài. Hãy chọn tên khác.", "it is installed. Take another name.")
            msg = f"{brief(name)} ({one.distribution} {one.version}): {told}"
            raise StopError(msg)
    return made


def _try(name: str, lang: Lang) -> str:
    near = nearest_slug(name)
    return f"{word(lang, 'Gần nhất', 'Nearest valid')}: {near}." if near else ""


def _free(folder: Path, lang: Lang) -> Path:
    """Return the place of the folder to make; nothing may stand there, and its own folder must."""
    place = Path(os.path.abspath(folder))  # noqa: PTH100  # a link that stands there must be seen, not followed
    if os.path.lexists(place):
        told = word(lang, "đã có, không ghi đè. Hãy nêu thư mục khác.", "is there already. Name another folder.")
    elif not place.parent.is_dir():
        told = word(lang, "thư mục chứa nó chưa có.", "the folder it would stand in is not there.")
    else:
        return place
    msg = f"--into {brief(str(folder))}: {told}"
    raise StopError(msg)


def _what_next(names: Names, folder: Path, count: int, lang: Lang) -> list[str]:
    """Return what was made, and the four lines that install and try it."""
    try:
        shown = str(folder.relative_to(Path.cwd()))
    except ValueError:
        shown = str(folder)
    made = word(
        lang,
        f"Đã tạo {shown}: {count} tệp, plugin {names.slug} ({names.vi}), năm {names.year}.",
        f"Made {shown}: {count} files, the plugin {names.slug} ({names.vi}), for {names.year}.",
    )
    example = word(
        lang,
        "Văn bản, điều khoản, con số trong đó là ví dụ bịa ra: README.md nói thay từng chỗ thế nào.",
        "Its texts, articles and numbers are made-up examples: README.md says how to replace each.",
    )
    return [
        made,
        example,
        "",
        f"cd {shlex.quote(shown)}",
        'python -m pip install -e ".[dev]"',
        "python -m pytest",
        "python -m mypy",
        "xeploai plugins",
    ]

"""The two hooks by which the centre and the provinces supply their rules (pluggy; entry-point group `xeploai`).

A plugin is a module named in the entry points of an installed distribution:

```toml
[project.entry-points.xeploai]
my-province = "my_province"
```

It imports the public names of `xeploai` only, marks its hooks with `xl.hookimpl` and returns values. It never
receives the host: what it says is data, and the host (`xeploai.plugins`) looks through all of it before anything is
used.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

import pluggy

from xeploai.book import RuleSet
from xeploai.scales import Frozen

PROJECT: Final = "xeploai"
"""The name of the project for pluggy, the entry-point group, and how the name of every hook begins."""

hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)
"""Marks a function of a plugin as the implementation of the hook whose name it has."""


class Demo(Frozen):
    """Hồ sơ minh họa: a dossier that a plugin ships so that its rules can be seen at work.

    Attributes:
        name: What it is called on the command line; unique among the plugins found.
        jurisdiction: Whose rules it is judged by, as for `rulebook`.
        period: The period judged, as for `rulebook`.
        readings: The options it takes where a text can be read in several ways; None leaves a reading undecided.
        folder: The folder of its tables.
        vi: What it shows, in one Vietnamese sentence.
        en: The same in English.
    """

    name: str
    jurisdiction: str
    period: str
    readings: dict[str, str | None] = {}
    folder: Path
    vi: str
    en: str = ""


@hookspec
def xeploai_rule_sets() -> Iterable[RuleSet]:  # type: ignore[empty-body]
    """Supply rule sets: instruments, forms, registers, links, readings, rules and labels of one jurisdiction.

    Return them, or yield them one by one. The ids of rules must be new wherever the set can stand in one book with
    the sets of others; `open_to`, `delegated_to` and `decides` name the sets and rules of others that may be touched.

    Returns:
        The rule sets, in any order: neither it nor the order of installation changes a ruling.

    Examples:
        A whole plugin, `my_province.py`:

        ```python
        from collections.abc import Iterable
        from datetime import date

        import xeploai as xl
        from xeploai import Fact, Grade, fact

        PLAN = xl.Instrument(
            id="plan-1",
            number="1-KH/TU",
            day=date(2018, 11, 30),
            vi="Kế hoạch xếp loại năm 2018",
            jurisdiction="vn/my-province",
            established=xl.Established.SIGNED_TEXT,
            periods=xl.Span(start=date(2018, 1, 1), end=date(2018, 12, 31)),
        )
        OFFICE = xl.Kind("office", vi="Cơ quan", en="Office", complete=True)


        class OfficeForm(xl.Form, kind=OFFICE):
            tasks_done: Fact[int] = fact(vi="Tỷ lệ nhiệm vụ hoàn thành", between=(0, 100), unit="%", cite=PLAN.at())


        UNDER_HALF = xl.Ceiling(
            "office.under_half",
            OFFICE,
            at_most=Grade.NOT_COMPLETED,
            cite=PLAN.at("Mục 3"),
            when=OfficeForm.tasks_done < xl.number(50, "%"),
            vi="Hoàn thành dưới 50% nhiệm vụ",
        )


        @xl.hookimpl
        def xeploai_rule_sets() -> Iterable[xl.RuleSet]:
            yield xl.rule_set(
                "my-province-2018",
                "vn/my-province",
                vi="Tỉnh ví dụ, năm 2018",
                periods=PLAN.periods,
                instruments=(PLAN,),
                forms=(OfficeForm,),
                rules=(UNDER_HALF,),
            )
        ```
    """


@hookspec
def xeploai_demos() -> Iterable[Demo]:  # type: ignore[empty-body]
    """Supply dossiers that show the rules at work; `xeploai demo` classifies one of them.

    The folder holds one table per kind and register, as every dossier on disk does.

    Returns:
        The demos. Subjects are codes: a demo names nobody and repeats nobody's file.

    Examples:
        A whole plugin, `my_demos.py`, with its tables in the folder `district` beside it:

        ```python
        from collections.abc import Iterable
        from pathlib import Path

        import xeploai as xl


        @xl.hookimpl
        def xeploai_demos() -> Iterable[xl.Demo]:
            yield xl.Demo(
                name="my-district",
                jurisdiction="my-province",
                period="2018",
                folder=Path(__file__).parent / "district",
                vi="Một huyện ví dụ, năm 2018",
                en="An example district in 2018",
            )
        ```
    """

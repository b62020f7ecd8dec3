"""`xeploai plugins` on rules that do not fit together, whoever's they are and under whichever reading they stand."""

from collections.abc import Callable

import pytest

from xeploai.cli import run

Install = Callable[..., None]

CENTRE = """
    from collections.abc import Iterable
    from datetime import date
    from decimal import Decimal

    import xeploai as xl

    TEXT = xl.Instrument(id="text", number="1", vi="Văn bản", jurisdiction="vn", established=xl.Established.SECONDARY)
    OFFICE = xl.Kind("office", vi="Cơ quan", complete=True)
    WORDING = xl.Reading(
        id="wording", vi="Văn bản viết thế nào", default="plain",
        options=(xl.OptionText(id="plain", vi="Như đã thấy"), xl.OptionText(id="other", vi="Như bản khác")),
    )
    OTHER = (WORDING.option("other"),)


    class OfficeForm(xl.Form, kind=OFFICE):
        tasks: xl.Fact[int] = xl.fact(vi="Nhiệm vụ")
        sort: xl.Fact[xl.Code] = xl.fact(vi="Loại", options=("a", "b"))


    CAP = xl.Ceiling("cap", OFFICE, at_most=xl.Grade.GOOD, when=OfficeForm.tasks < 5, cite=TEXT.at("Điều 1"))


    def first(id: str, before: str, after: str, reading: tuple) -> xl.Precedence:
        ends = {"before": (OFFICE, before), "after": (OFFICE, after)}
        return xl.Precedence(id, cite=TEXT.at("Điều 2"), reading=reading, **ends)


    @xl.hookimpl
    def xeploai_rule_sets() -> Iterable[xl.RuleSet]:
        yield xl.rule_set("vn-law", "vn", vi="Trung ương", periods=xl.Span(start=date(2018, 1, 1)), forms=(OfficeForm,),
                          instruments=(TEXT,), readings=(WORDING,), rules=(CAP, MORE))
"""
PROVINCE = """
    from collections.abc import Iterable
    from datetime import date

    import xeploai as xl

    TEXT = xl.Instrument(id="north", number="2", vi="Của tỉnh", jurisdiction="vn/north",
                         established=xl.Established.SECONDARY)
    GATE = xl.Gate("north.gate", "office", xl.NOT_GRADED, when=xl.ALWAYS, cite=TEXT.at("Điều 3"))
    LIFT = xl.Lift("north.lift", "no-such", when=xl.ALWAYS, cite=TEXT.at("Điều 4"))


    @xl.hookimpl
    def xeploai_rule_sets() -> Iterable[xl.RuleSet]:
        yield xl.rule_set("north-law", "vn/north", vi="Tỉnh", periods=xl.Span(start=date(2019, 7, 1)),
                          instruments=(TEXT,), rules=(GATE,))
        yield xl.rule_set("north-draft", "vn/north", vi="Dự thảo", proposal=True, instruments=(TEXT,), rules=(LIFT,))
"""


def centre(*more: str) -> str:
    return CENTRE.replace("MORE", ", ".join(more)).replace("(CAP, )", "(CAP,)")


def told(capsys: pytest.CaptureFixture[str], *args: str) -> list[str]:
    """Return the faults that the command tells, and hold that it tells of them by its code."""
    assert run(["plugins", "--lang", "en", *args]) == 1
    heading, *faults = capsys.readouterr().err.splitlines()
    assert heading == f"Some rulebooks cannot be used ({len(faults)} fault{'s' if len(faults) > 1 else ''}):"
    return faults


def test_rules_that_fit_together_are_no_fault(install: Install, capsys: pytest.CaptureFixture[str]) -> None:
    install("centre", centre('xl.Lift("lift", "cap", when=OfficeForm.tasks > 1, cite=TEXT.at("Điều 9"))'))
    assert run(["plugins"]) == 0
    assert capsys.readouterr().err == ""


def test_a_lift_of_nothing_is_found_though_it_stands_under_an_option_nobody_takes_by_default(
    install: Install, capsys: pytest.CaptureFixture[str]
) -> None:
    lift = 'xl.Lift("lift", "no-such", when=xl.ALWAYS, cite=TEXT.at("Điều 9"), reading=OTHER)'
    install("centre", centre(lift))
    (fault,) = told(capsys)
    assert fault.startswith("  - plugin 'centre' (dist-centre 1.0), vn 2018, rule 'lift' (Điều 9 1): ")
    assert "'no-such'" in fault


QUOTA = 'xl.Quota("share", OFFICE, group=(), base=xl.Base(grade=xl.Grade.GOOD), share=Decimal(20), key=OfficeForm.tasks'
CODE = 'xl.Ceiling("sort", OFFICE, at_most=xl.Grade.GOOD, when=OfficeForm.sort.is_(xl.Code("c"))'


@pytest.mark.parametrize(("rule", "fault"), [(QUOTA, "20 % is Decimal('0.2')"), (CODE, "'c'")])
def test_a_share_in_percent_and_a_code_there_is_not_are_found_likewise(
    install: Install, capsys: pytest.CaptureFixture[str], rule: str, fault: str
) -> None:
    install("centre", centre(f'{rule}, cite=TEXT.at("Điều 9"), reading=OTHER)'))
    (line,) = told(capsys)
    assert line.startswith("  - plugin 'centre' (dist-centre 1.0), vn 2018, rule 's")
    assert fault in line


@pytest.mark.parametrize(
    ("length", "period"),
    [
        ("month", "2018-01-01/2018-01-31"),
        ("quarter", "2018-01-01/2018-03-31"),
        ("half", "2018-01-01/2018-06-30"),
        ("year", "2018"),
        ("term", "2018-01-01/2022-12-31"),
    ],
)
def test_rules_of_months_quarters_or_terms_are_looked_at_for_a_period_of_that_length(
    install: Install, capsys: pytest.CaptureFixture[str], length: str, period: str
) -> None:
    law = centre('xl.Lift("lift", "nowhere", when=xl.ALWAYS, cite=TEXT.at("Điều 9"))')
    install("centre", law.replace('"vn-law", "vn",', f'"vn-law", "vn", lengths=("{length}",),'))
    (fault,) = told(capsys)
    assert fault.startswith(f"  - plugin 'centre' (dist-centre 1.0), vn {period}, rule 'lift'")


def test_precedences_that_contradict_each_other_under_one_option_only_are_found(
    install: Install, capsys: pytest.CaptureFixture[str]
) -> None:
    """While the reading is undecided one of them does not surely stand, and there is no contradiction."""
    here = 'first("here", "proposal", "decision", ())'
    install("centre", centre(here, 'first("back", "decision", "proposal", OTHER)'))
    (fault,) = told(capsys)
    assert "plugin 'centre' (dist-centre 1.0), vn 2018, " in fault
    assert "'back'" in fault


def test_a_fault_is_told_once_with_the_plugin_whose_rule_it_is_in(
    install: Install, capsys: pytest.CaptureFixture[str]
) -> None:
    """Also what is only proposed is looked at, and what is wrong at the centre is not told again of each province."""
    install("centre", centre('xl.Lift("lift", "nowhere", when=xl.ALWAYS, cite=TEXT.at("Điều 9"))'))
    install("north", PROVINCE)
    of_centre, of_law, of_draft = told(capsys)
    assert of_centre.startswith("  - plugin 'centre' (dist-centre 1.0), vn 2018, rule 'lift'")
    assert of_draft.startswith("  - plugin 'north' (dist-north 1.0), vn/north 2019-07-01/2019-12-31, rule 'north.lift'")
    assert of_law.startswith("  - plugin 'north' (dist-north 1.0), vn/north 2019-07-01/2019-12-31, rule 'north.gate'")


def test_a_plugin_left_out_leaves_no_fault_of_its_rules(install: Install, capsys: pytest.CaptureFixture[str]) -> None:
    install("centre", centre())
    install("north", PROVINCE)
    assert run(["plugins", "--block", "north"]) == 0
    assert capsys.readouterr().err == ""


def test_in_vietnamese_a_book_that_does_not_fit_together_is_not_said_to_be_missing(
    install: Install, capsys: pytest.CaptureFixture[str]
) -> None:
    install("centre", centre('xl.Lift("lift", "nowhere", when=xl.ALWAYS, cite=TEXT.at("Điều 9"))'))
    assert run(["plugins"]) == 1
    assert "Có bộ quy tắc không dùng được (1 lỗi):" in capsys.readouterr().err
    assert run(["schedule", "--jurisdiction", "vn", "--period", "2018"]) == 1
    assert capsys.readouterr().err.startswith("Bộ quy tắc không dùng được (1 lỗi):\n  - rule 'lift'")
    assert run(["schedule", "--jurisdiction", "vn", "--period", "1990"]) == 2
    assert capsys.readouterr().err.startswith("Không có bộ quy tắc này:\n")

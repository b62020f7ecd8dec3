from __future__ import annotations

from collections import defaultdict
from datetime import date
from decimal import Decimal

import pytest
from tests.golden.lawbook import (
    EARLIER,
    IN_UNIT,
    LATER,
    LEAST,
    OFFICIAL,
    SHARE,
    UNIT,
    Discipline,
    Level,
    OfficialForm,
    UnitForm,
)

import xeploai as xl
from xeploai import Code, Grade, tree
from xeploai.explain import Lang
from xeploai.lawbook.articles import natural, reading_order
from xeploai.lawbook.conditions import condition_text
from xeploai.lawbook.listing import kinds_of
from xeploai.reference import grounds

NEVER = ~xl.ALWAYS
OTHER_REGISTER = Discipline.rows(ever=True)
SAID: tuple[tuple[xl.Expr[bool] | tree.Node, str, str], ...] = (
    (OfficialForm.points >= 90, "“Điểm” ≥ 90", "“Points” ≥ 90"),
    (~(OfficialForm.points >= 90), "“Điểm” < 90", "“Points” < 90"),
    (~OfficialForm.leads, "không “Là lãnh đạo”", "not “Leads”"),
    (OfficialForm.result < Level.FINE, "“Kết quả nhiệm vụ” < “Tốt”", "“Result of tasks” < “Fine”"),
    (
        OfficialForm.leads & ((OfficialForm.points < 5) | (OfficialForm.points > 7)),
        "“Là lãnh đạo” và (“Điểm” < 5 hoặc “Điểm” > 7)",
        "“Leads” and (“Points” < 5 or “Points” > 7)",
    ),
    (
        (OfficialForm.leads | NEVER) & xl.ALWAYS & ((OfficialForm.points < 5) & xl.ALWAYS | (OfficialForm.points > 7)),
        "“Là lãnh đạo” và (“Điểm” < 5 hoặc “Điểm” > 7)",
        "“Leads” and (“Points” < 5 or “Points” > 7)",
    ),
    (OfficialForm.leads & (NEVER | xl.ALWAYS), "“Là lãnh đạo”", "“Leads”"),
    (OfficialForm.leads | xl.ALWAYS, "mọi trường hợp", "in every case"),
    (OfficialForm.leads & NEVER, "không bao giờ", "never"),
    (
        OfficialForm.post.is_in((Code("head"), Code("guest"))) & OfficialForm.leads,
        "“Vị trí” là một trong các mã head, guest và “Là lãnh đạo”",
        "“Post” is one of the codes head, guest and “Leads”",
    ),
    (
        OfficialForm.points > xl.param(LEAST),
        "“Điểm” > “Điểm tối thiểu” (60 điểm)",
        "“Points” > “Least points” (60 điểm)",
    ),
    (xl.param(SHARE).node, "“Tỷ lệ xuất sắc” (20%)", "“Share of the excellent” (20%)"),
    (
        OfficialForm.joined > xl.PERIOD_END.plus(months=-6),
        "“Ngày vào làm” > (ngày cuối kỳ − 6 tháng)",
        "“Day of joining” > (the last day − 6 months)",
    ),
    (OfficialForm.joined < date(2020, 7, 1), "“Ngày vào làm” < 01/07/2020", "“Day of joining” < 01/07/2020"),
    (
        IN_UNIT.grade.below(Grade.GOOD, otherwise=xl.APPLIES),
        "mức xếp loại của “Đơn vị công tác” < “Hoàn thành tốt nhiệm vụ” (hoặc không được xếp loại)",
        "the grade of “Unit of the official” < “Completed well” (or it is not graded)",
    ),
    (
        ~IN_UNIT.grade.below(Grade.GOOD),
        "mức xếp loại của “Đơn vị công tác” ≥ “Hoàn thành tốt nhiệm vụ”",
        "the grade of “Unit of the official” ≥ “Completed well”",
    ),
    (
        IN_UNIT.get(UnitForm.given >= Grade.GOOD),
        "“Mức của đơn vị” ≥ “Hoàn thành tốt nhiệm vụ” của “Đơn vị công tác”",
        "“Grade of the unit” ≥ “Completed well” of “Unit of the official”",
    ),
    (
        Discipline.rows().any_(Discipline.counted),
        "có mục trong sổ “Kỷ luật” mà “Đã tính năm trước”",
        "some row of “Discipline” with “Counted the year before”",
    ),
    (
        Discipline.rows().all_(Discipline.counted, if_empty=False),
        "mọi mục trong sổ “Kỷ luật” đều “Đã tính năm trước” (không có thì: sai)",
        "every row of “Discipline” has “Counted the year before” (if there is none: false)",
    ),
    (
        OTHER_REGISTER.count(Discipline.counted) > 2,
        "số mục trong sổ “Kỷ luật” (từ trước đến nay) mà “Đã tính năm trước” > 2",
        "number of row of “Discipline” (ever) with “Counted the year before” > 2",
    ),
    (
        IN_UNIT.sources.share(OfficialForm.leads, if_empty=xl.Truth.NOT_APPLICABLE) >= Decimal("0.5"),
        "tỷ lệ Công chức có “Đơn vị công tác” ở đây (không có thì: không áp dụng) mà “Là lãnh đạo” ≥ 50%",
        "share of Official whose “Unit of the official” this is (if there is none: not applicable) with “Leads” ≥ 50%",
    ),
    (xl.ALWAYS, "mọi trường hợp", "in every case"),
    (
        OfficialForm.points.is_applicable() & ~OfficialForm.points.is_missing(),
        "“Điểm” có áp dụng và không chưa có “Điểm”",
        "“Points” applies and not “Points” is missing",
    ),
)


@pytest.mark.parametrize(("node", "vi", "en"), SAID)
def test_a_condition_is_told_in_the_labels_of_the_book(node: xl.Expr[bool] | tree.Node, vi: str, en: str) -> None:
    held = node.node if isinstance(node, xl.Expr) else node
    assert condition_text(held, EARLIER, "vi", "official") == vi
    assert condition_text(held, EARLIER, "en", "official") == en


def test_a_grade_is_told_as_it_is_printed_for_the_kind() -> None:
    node = (OfficialForm.chosen >= Grade.COMPLETED).node
    assert condition_text(node, LATER, "vi", OFFICIAL.id).endswith("≥ “Hoàn thành mức ba”")
    assert condition_text(node, LATER, "vi", UNIT.id).endswith("≥ “Hoàn thành nhiệm vụ”")


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("jurisdiction", ["vn", "hoa-binh"])
def test_in_the_books_of_2018_conditions_that_differ_never_read_alike(jurisdiction: str, lang: Lang) -> None:
    """Who holds an encoding beside its article must see every difference."""
    book = xl.rulebook(jurisdiction, period="2018")
    told: dict[tuple[str, str], set[tree.Node]] = defaultdict(set)
    for rule in book.rules:
        kind = next(iter(kinds_of(rule, book)), "")
        for node in grounds.expressions(rule):
            told[kind, condition_text(node, book, lang, kind)].add(tree.normal(node))
    assert [text for text, nodes in told.items() if len(nodes) > 1] == []
    assert len(told) > 50


# ── the order of articles ────────────────────────────────────────────────────────────────────────────────────────────


def test_articles_stand_as_numbers_and_letters_of_the_alphabet_do() -> None:
    articles = ["Mục XI", "Điều 10a", "Mục II", "Điều 2", "Phụ lục 1", "Mục IX", "Điều 10"]
    ordered = ["Điều 2", "Điều 10", "Điều 10a", "Mục II", "Mục IX", "Mục XI", "Phụ lục 1"]
    assert sorted(articles, key=natural) == ordered
    assert sorted("eđdcabg", key=natural) == list("abcdđeg")
    assert sorted(["khoản C.1", "khoản A.2", "khoản B"], key=natural) == ["khoản A.2", "khoản B", "khoản C.1"]


def test_the_older_instrument_stands_first_and_one_without_a_day_last() -> None:
    cites = [LATER.instruments[id].at(place) for id in ("guide", "new", "old") for place in ("Điều 9", "Điều 1")]
    ordered = sorted(cites, key=lambda one: reading_order(one, LATER))
    assert [(one.instrument, one.article) for one in ordered] == [
        (id, place) for id in ("old", "new", "guide") for place in ("Điều 1", "Điều 9")
    ]

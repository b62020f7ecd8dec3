"""The years after 2018, the province after 30 June 2025, and names and numbers that are easily taken for others."""

from datetime import date

import pytest

import xeploai as xl
from xeploai.national.kinds import KINDS
from xeploai_hoa_binh import RULE_SET
from xeploai_hoa_binh.later import QD_124_OF_2018
from xeploai_hoa_binh.proposals import RULE_SETS as PROPOSALS

OF_2018 = {rule.id for rule in RULE_SET.rules}
NOT_SEEN = ("pending", xl.Grade.NOT_COMPLETED, xl.Grade.EXCELLENT)


@pytest.mark.parametrize("period", ["2019", "2019-01", "2024", "2025-H1", "2025-06"])
@pytest.mark.parametrize("kind", [kind.id for kind in KINDS])
def test_from_2019_the_rules_of_2018_are_not_carried_on(period: str, kind: str) -> None:
    """Kế hoạch 183-KH/TU chỉ cho năm 2018: năm sau chỉ có nội dung chưa thấy, cho mọi loại đối tượng."""
    book = xl.rulebook("hoa-binh", period=period)
    assert [rule.id for rule in book.rules if book.owner[rule.id].startswith("hoa-binh")] == ["hoa-binh.from_2019"]
    ruling = xl.classify_one(kind, {}, book)
    assert (ruling.status, ruling.low, ruling.high) == NOT_SEEN
    assert "hoa-binh.from_2019" in ruling.holes


def test_the_year_2018_and_the_year_after_have_their_own_books() -> None:
    """Mỗi bên của ngày 01/01/2019 một bộ quy tắc, không quy tắc nào của tỉnh có ở cả hai."""
    before, after = (xl.rulebook("hoa-binh", period=period) for period in ("2018", "2019"))
    assert set(before.by_id) >= OF_2018 - _not_by_default(before)
    assert not OF_2018 & set(after.by_id)
    assert "hoa-binh.from_2019" not in before.by_id


def test_a_month_of_2018_has_no_book() -> None:
    """Kế hoạch 183-KH/TU xếp loại năm: không suy ra quy tắc nào cho tháng."""
    with pytest.raises(xl.BookError) as refused:
        xl.rulebook("hoa-binh", period="2018-12")
    assert "no rule set for 2018-12" in str(refused.value.exceptions[0])


def _not_by_default(book: xl.Book) -> set[str]:
    """Return the rules of 2018 that hang on an option not taken."""
    return {
        rule.id
        for rule in RULE_SET.rules
        if any(book.chosen.get(one.reading) not in {None, one.option} for one in rule.reading)
    }


def test_the_proposals_of_2019_are_for_the_year_they_spoke_of() -> None:
    """Đề xuất tháng 6/2019 gắn với cách làm năm 2018: từ 2019 không bật được."""
    for held in PROPOSALS:
        with pytest.raises(xl.BookError):
            xl.rulebook("hoa-binh", period="2019", proposals=(held.id,))


@pytest.mark.parametrize(
    ("period", "path"),
    [
        ("2025-06", "vn/hoa-binh"),
        ("2025-H1", "vn/hoa-binh"),
        ("2025-07", "vn/phu-tho"),
        ("2025-Q3", "vn/phu-tho"),
        ("2025", "vn/phu-tho"),
        ("2026", "vn/phu-tho"),
    ],
)
def test_from_july_2025_the_province_is_phu_tho(period: str, path: str) -> None:
    """Kỳ kết thúc sau ngày 30/6/2025 do Phú Thọ xếp loại; nội dung Quy định 78-QĐ/TU chưa thấy."""
    book = xl.rulebook("hoa-binh", period=period)
    assert book.jurisdiction == path
    ruling = xl.classify_one("party_member", {}, book)
    assert ("phu-tho.qd78" in ruling.holes) is (path == "vn/phu-tho")
    assert (ruling.status, ruling.low, ruling.high) == NOT_SEEN


UNDER_QD_78 = {"party_organisation", "committee", "party_member", "collective", "leader"}


@pytest.mark.parametrize("period", ["2025", "2026"])
@pytest.mark.parametrize("kind", [kind.id for kind in KINDS])
def test_of_phu_tho_each_kind_has_the_one_text_that_speaks_of_it(period: str, kind: str) -> None:
    """Quy định 78 nói về phía Đảng, Quyết định 1538 về cơ quan (năm 2025: mức được đưa vào); loại khác chưa thấy gì."""
    if kind == "agency":
        texts = ["phu-tho.qd1538"] if period == "2026" else []
    else:
        texts = ["phu-tho.qd78" if kind in UNDER_QD_78 else "phu-tho.own_rules"]
    holes = xl.classify_one(kind, {}, xl.rulebook("phu-tho", period=period)).holes
    assert [hole for hole in holes if hole.startswith("phu-tho.")] == texts


def test_phu_tho_of_2018_is_not_graded_by_the_rules_of_hoa_binh() -> None:
    """Năm 2018 Phú Thọ là tỉnh khác, chưa có bộ quy tắc: không lấy của Hòa Bình thay vào."""
    with pytest.raises(xl.BookError) as refused:
        xl.rulebook("phu-tho", period="2018")
    assert "vn/phu-tho has no rule set for 2018" in str(refused.value.exceptions[0])


def test_the_regulation_124_of_2018_is_not_the_one_of_2023() -> None:
    """Số trùng nhau qua các nhiệm kỳ: 124-QĐ/TW ngày 02/02/2018 là về giám sát, không xếp loại ai."""
    book = xl.rulebook("hoa-binh", period="2018")
    found = [one for one in book.instruments.values() if one.number == "124-QĐ/TW"]
    assert [one.day for one in found if one.periods.overlaps(book.period.span)] == [date(2018, 2, 2)]
    assert QD_124_OF_2018.title == "124-QĐ/TW (02/02/2018)"
    assert "04/10/2023" in QD_124_OF_2018.vi
    assert not [rule.id for rule in book.rules if rule.cite.instrument == QD_124_OF_2018.id]


def test_two_regulations_132_would_be_told_apart_by_their_day() -> None:
    """132-QĐ/TW của bộ quy tắc này là của ngày 08/3/2018."""
    book = xl.rulebook("hoa-binh", period="2018")
    assert [one.day for one in book.instruments.values() if one.number == "132-QĐ/TW"] == [date(2018, 3, 8)]


def test_dang_doan_of_the_council_is_a_collective() -> None:
    """“Đảng, đoàn, HĐND” trong bài báo là Đảng đoàn HĐND: một loại tập thể, như Ban cán sự đảng UBND."""
    book = xl.rulebook("hoa-binh", period="2018")
    (sort,) = (one for (form, name), one in book.facts.items() if (form, name) == ("collective", "sort"))
    for code in ("dang_doan", "ban_can_su_dang"):
        assert code in sort.options
        assert xl.classify_one("collective", {"sort": code}, book).status == "pending"

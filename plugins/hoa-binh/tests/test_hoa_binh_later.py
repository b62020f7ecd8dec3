"""The years after 2018, and the province after 30 June 2025."""

from datetime import date

import pytest

import xeploai as xl
from xeploai_hoa_binh.later import QD_124_OF_2018


@pytest.mark.parametrize("period", ["2019", "2024", "2025-H1"])
def test_from_2019_the_rules_of_2018_are_not_carried_on(period: str) -> None:
    """Kế hoạch 183-KH/TU chỉ cho năm 2018: năm sau không có quy tắc nào, chỉ có nội dung chưa thấy."""
    book = xl.rulebook("hoa-binh", period=period)
    assert [rule.id for rule in book.rules] == ["hoa-binh.from_2019"]
    ruling = xl.classify_one("member", {}, book)
    assert (ruling.status, ruling.low, ruling.high) == ("pending", xl.Grade.NOT_COMPLETED, xl.Grade.EXCELLENT)
    assert "hoa-binh.from_2019" in ruling.holes


def test_the_last_day_of_2018_and_the_first_of_2019_have_their_own_books() -> None:
    """Mỗi bên của ngày 01/01/2019 một bộ quy tắc."""
    assert "member.disciplined" in xl.rulebook("hoa-binh", period="2018-12").by_id
    assert "member.disciplined" not in xl.rulebook("hoa-binh", period="2019-01").by_id


@pytest.mark.parametrize(
    ("period", "path"), [("2025-H1", "vn/hoa-binh"), ("2025-Q3", "vn/phu-tho"), ("2025", "vn/phu-tho")]
)
def test_from_july_2025_the_province_is_phu_tho(period: str, path: str) -> None:
    """Kỳ kết thúc sau ngày 30/6/2025 do Phú Thọ xếp loại; các con số của tỉnh chưa thấy."""
    book = xl.rulebook("hoa-binh", period=period)
    assert book.jurisdiction == path
    if path == "vn/phu-tho":
        assert "phu-tho.qd78" in xl.classify_one("member", {}, book).holes


def test_the_regulation_124_of_2018_is_not_the_one_of_2023() -> None:
    """Số trùng nhau qua các nhiệm kỳ: 124-QĐ/TW ngày 02/02/2018 là về giám sát, không xếp loại ai."""
    book = xl.rulebook("hoa-binh", period="2018")
    found = [one for one in book.instruments.values() if one.number == "124-QĐ/TW"]
    assert [one.day for one in found] == [date(2018, 2, 2)]
    assert QD_124_OF_2018.title == "124-QĐ/TW (02/02/2018)"
    assert not [rule.id for rule in book.rules if rule.cite.instrument == QD_124_OF_2018.id]

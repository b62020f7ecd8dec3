"""Sinh hoạt: 12 kỳ thường kỳ và 4 kỳ chuyên đề, at each number, under each option, and while none is chosen."""

from collections.abc import Mapping
from itertools import product
from types import MappingProxyType
from typing import Any

import pytest
from tests.hoa_binh.dossiers import CELL, rulings
from tests.hoa_binh.meeting_cases import BODY, LACKING, organisation

import xeploai as xl
from xeploai import Grade

ANY_EITHER = {"meetings-missing": "any", "meetings-condition": "either"}
OPEN: Mapping[str, str | None] = {"meetings-missing": None, "meetings-condition": None}
FACTS = ("regular_scored", "regular_recognised", "thematic_scored", "thematic_recognised")


def of(
    readings: Mapping[str, str | None] = MappingProxyType({}), base: Mapping[str, Any] = CELL, **changes: Any
) -> xl.Ruling:
    """Return the ruling on an organisation, good but for its meetings."""
    return rulings(organisation(base, **changes), readings)["party_organisation:o-1"]


def is_graded(ruling: xl.Ruling) -> bool:
    """Return whether it is surely graded, and good; else it must surely not be."""
    assert (ruling.status, ruling.grade) in {("graded", Grade.GOOD), ("not_graded", None)}
    return ruling.status == "graded"


@pytest.mark.parametrize("fact", FACTS)
def test_one_meeting_short_is_enough_where_any_and_either_are_read(fact: str) -> None:
    """Đủ 12 và 4 thì xếp loại; 11, hoặc 3, ở một trong hai việc thì không."""
    assert is_graded(of(ANY_EITHER))
    assert not is_graded(of(ANY_EITHER, **{fact: CELL[fact] - 1}))


@pytest.mark.parametrize("fact", FACTS)
def test_beyond_the_number_of_meetings_nothing_can_be_entered(fact: str) -> None:
    """Phiếu không nhận kỳ thứ 13, hay kỳ chuyên đề thứ 5."""
    with pytest.raises(xl.DossierError) as refused:
        of(ANY_EITHER, **{fact: CELL[fact] + 1})
    (fault,) = refused.value.exceptions
    assert fact in str(fault)


@pytest.mark.parametrize(
    ("scored", "recognised", "not_graded_under"),
    [
        ((12, 4), (12, 4), set()),
        ((12, 4), (11, 4), {("any", "either")}),
        ((12, 4), (12, 3), {("any", "either")}),
        ((11, 4), (11, 4), {("any", "either"), ("any", "both")}),
        ((12, 3), (12, 3), {("any", "either"), ("any", "both")}),
        ((12, 4), (1, 0), {("any", "either")}),
        ((12, 4), (0, 0), {("any", "either"), ("all", "either")}),
        ((1, 0), (0, 0), {("any", "either"), ("any", "both"), ("all", "either")}),
        ((0, 1), (0, 0), {("any", "either"), ("any", "both"), ("all", "either")}),
        ((0, 0), (0, 0), {("any", "either"), ("any", "both"), ("all", "either"), ("all", "both")}),
    ],
)
def test_each_pair_of_readings_at_its_own_edge(
    scored: tuple[int, int], recognised: tuple[int, int], not_graded_under: set[tuple[str, str]]
) -> None:
    """(Thường kỳ, chuyên đề) tự chấm và được công nhận: theo từng cách hiểu; chưa chọn thì chỉ điều chung là chắc."""
    told: dict[str, Any] = dict(zip(FACTS, (scored[0], recognised[0], scored[1], recognised[1]), strict=True))
    under = {pair for pair in LACKING if not is_graded(of(dict(zip(OPEN, pair, strict=True)), **told))}
    assert under == not_graded_under
    for missing, condition in product(("any", "all", None), ("either", "both", None)):
        still = {pair for pair in LACKING if missing in {pair[0], None} and condition in {pair[1], None}}
        found = of({"meetings-missing": missing, "meetings-condition": condition}, **told)
        if still <= under:
            assert found.status == "not_graded"
        elif still & under:
            assert (found.status, found.grade, found.may_be_not_graded) == ("pending", None, True)
            open_readings = {one.name for one in found.missing if one.what == "reading"}
            assert open_readings <= set(OPEN)
            assert open_readings
        else:
            assert (found.status, found.grade) == ("graded", Grade.GOOD)


@pytest.mark.parametrize("fact", FACTS)
def test_a_number_that_is_not_known_is_named_and_nothing_is_guessed(fact: str) -> None:
    """Chưa biết số kỳ thì chưa đủ dữ liệu, nêu đúng số kỳ còn thiếu."""
    lacking: dict[str, Any] = {fact: None}
    found = of(ANY_EITHER, **lacking)
    assert (found.status, found.grade, found.may_be_not_graded) == ("pending", None, True)
    assert {(one.what, one.name) for one in found.missing} == {("fact", fact)}


def test_what_is_known_to_lack_needs_no_other_number() -> None:
    """Đã biết một kỳ không được công nhận thì các số khác không còn cần, nếu thiếu một là đủ."""
    unknown: dict[str, Any] = {fact: None for fact in FACTS if fact != "thematic_recognised"}
    assert of(ANY_EITHER, thematic_recognised=3, **unknown).status == "not_graded"


@pytest.mark.parametrize("lacking", [told for _, told in LACKING.values()])
@pytest.mark.parametrize(
    ("option", "status"), [("all-the-same", "not_graded"), ("not-asked", "graded"), (None, "pending")]
)
def test_a_cell_of_a_part_of_the_year(lacking: dict[str, Any], option: str | None, status: str) -> None:
    """Chi bộ thành lập trong năm: đủ như nơi khác, không đòi hỏi, hay chưa chọn cách hiểu."""
    found = of({**ANY_EITHER, "meetings-part-of-year": option}, part_of_year=True, **lacking)
    assert found.status == status
    assert ("meetings-part-of-year" in {one.name for one in found.missing}) is (option is None)


def test_whether_a_cell_stood_the_whole_year_must_be_known() -> None:
    """Chưa biết có thành lập trong năm không: thiếu kỳ thì chưa kết luận, đủ kỳ thì không cần biết."""
    unknown = of(ANY_EITHER, part_of_year=None, thematic_recognised=3)
    assert (unknown.status, {one.name for one in unknown.missing}) == ("pending", {"part_of_year"})
    assert is_graded(of(ANY_EITHER, part_of_year=None))


@pytest.mark.parametrize(("option", "status"), [("cells", "graded"), ("every", "not_graded"), (None, "pending")])
@pytest.mark.parametrize("form", ["body", "section"])
def test_an_organisation_that_is_no_cell(form: str, option: str | None, status: str) -> None:
    """Đảng bộ, đảng bộ bộ phận: chỉ khi hiểu là mọi tổ chức đảng; chưa chọn thì chưa đủ dữ liệu, không phải không."""
    found = of({**ANY_EITHER, "meetings-whose": option}, base={**BODY, "form": form}, regular_recognised=11)
    assert found.status == status
    assert ("meetings-whose" in {one.name for one in found.missing}) is (option is None)


@pytest.mark.parametrize(
    ("whose", "part", "status"),
    [
        ("every", "all-the-same", "not_graded"),
        ("every", "not-asked", "graded"),
        ("cells", "all-the-same", "graded"),
        ("cells", None, "graded"),
        (None, "not-asked", "graded"),
        ("every", None, "pending"),
        (None, "all-the-same", "pending"),
        (None, None, "pending"),
    ],
)
def test_an_organisation_that_is_no_cell_of_a_part_of_the_year(
    whose: str | None, part: str | None, status: str
) -> None:
    """Đảng bộ thành lập trong năm: cần cả hai cách hiểu mới không xếp loại; một cách hiểu loại ra là đủ để xếp loại."""
    readings = {**ANY_EITHER, "meetings-whose": whose, "meetings-part-of-year": part}
    assert of(readings, base={**BODY, "part_of_year": True}, regular_recognised=11).status == status


def test_whether_it_is_a_cell_must_be_known() -> None:
    """Chưa biết loại hình tổ chức đảng mà thiếu kỳ: chưa kết luận."""
    found = of(ANY_EITHER, form=None, thematic_recognised=3)
    assert found.may_be_not_graded
    assert "form" in {one.name for one in found.missing}


def test_whether_guidance_12_is_the_province_s_is_open() -> None:
    """Hướng dẫn số 12 chưa rõ của ai: chưa chọn thì vẫn để ngỏ như là của tỉnh; hiểu là của Trung ương thì không."""
    held = "party_organisation.guidance_12"
    made = organisation(dict(CELL))
    status = {}
    for option in ("province", "central", None):
        book = xl.rulebook("hoa-binh", period="2018", readings={"which-hd12": option})
        status[option] = held in xl.classify(made, book)["party_organisation:o-1"].holes
    assert status == {"province": True, "central": False, None: True}

"""Rà soát, sàng lọc đảng viên: a year not completed and the next; what people look at when members are screened.

No text of the centre makes two such years a ground by themselves. The regulations that carry out the Charter remove a
name for two years running of "vi phạm tư cách đảng viên"; whether that is the same is left to who reads it.
"""

from __future__ import annotations

import xeploai as xl
from xeploai import Grade, OptionText
from xeploai.national.forms.party import MemberForm
from xeploai.national.instruments import CT_28_SCREENING, QD_24_CHARTER, QD_29_CHARTER, QD_294_CHARTER, years
from xeploai.national.kinds import PARTY_MEMBER

_LAST_YEAR = MemberForm.last_year_grade <= Grade.NOT_COMPLETED
_CT_28 = CT_28_SCREENING.at(established=xl.Established.MEMORY)
_OF_29 = QD_29_CHARTER.at("Mục 8", "1")
_OF_24 = QD_24_CHARTER.at()
# Of what 294 says of removing names nothing was seen.
_OF_294 = QD_294_CHARTER.at(established=xl.Established.MEMORY)


def _standing(cite: xl.Citation) -> xl.Reading:
    """Return the reading of what two years not completed are, in the years of one of the Charter's regulations."""
    return xl.Reading(
        id="two-years-standing",
        vi="Hai năm liền không hoàn thành nhiệm vụ có phải là “hai năm liền vi phạm tư cách đảng viên” không",
        en="Whether two years running not completed are 'two years running of breaching a member's standing'",
        options=(
            OptionText(id="same", vi="Có: đó là tên gọi sau này của cùng một mức", en="They are: a later name of it"),
            OptionText(
                id="not-same",
                vi="Không: mỗi vi phạm được xem xét riêng",
                en="They are not: each breach is looked at by itself",
            ),
        ),
        why="Hướng dẫn 20 năm 2008 gọi “vi phạm tư cách, không hoàn thành nhiệm vụ” là một mức, từ năm 2014 mức ấy chỉ "
        "còn gọi là “không hoàn thành nhiệm vụ”; có tỉnh coi hai điều là một, một bài giải đáp pháp luật nói không có "
        "hình thức kỷ luật nào cho hai năm liền không hoàn thành; văn bản của Trung ương chưa thấy nói",
        cite=cite,
    )


def _two_years(cite: xl.Citation, vi: str = "", en: str = "") -> xl.Check:
    """Return what a second year means where it is read as a breach of a member's standing.

    Args:
        cite: The regulation on carrying out the Charter that then held.
        vi: What is to be said of that regulation, if anything.
        en: The same.
    """
    return xl.Check(
        "party_member.two_years_not_completed",
        PARTY_MEMBER,
        when=_LAST_YEAR,
        cite=cite,
        reading=_standing(cite).option("same"),
        vi="Năm trước không hoàn thành nhiệm vụ; nếu năm nay cũng vậy thì là hai năm liền vi phạm tư cách đảng viên: "
        f"chi bộ, cấp ủy có thẩm quyền xem xét việc xóa tên trong danh sách đảng viên{vi}",
        en="Not completed in the year before; if it is so this year too, these are two years running of breaching a "
        f"member's standing: the cell and the competent committee consider removing the name{en}",
    )


# That a year not completed is looked at in screening is a province's list; of the directive itself no list was seen.
_YEAR_BEFORE = xl.Check(
    "party_member.last_year_not_completed",
    PARTY_MEMBER,
    when=_LAST_YEAR,
    cite=_CT_28,
    vi="Năm trước không hoàn thành nhiệm vụ: nếu năm nay cũng vậy thì chi bộ, cấp ủy có thẩm quyền xem xét khi rà "
    "soát, sàng lọc đảng viên",
    en="Not completed in the year before: if it is so this year too, the cell and the competent committee consider it "
    "when members are screened",
)

# -- rule sets ---------------------------------------------------------------------------------------------------------


def _set(
    id: str,
    first: int,
    last: int | None,
    *rules: xl.Check,
    readings: tuple[xl.Reading, ...] = (),
) -> xl.RuleSet:
    return xl.rule_set(
        id,
        "vn",
        vi="Trung ương: năm trước không hoàn thành nhiệm vụ, khi rà soát, sàng lọc đảng viên",
        en="The centre: a year not completed before, when members are screened",
        periods=years(first, last),
        lengths=("year",),
        readings=readings,
        rules=rules,
    )


def _second_year(id: str, first: int, last: int | None, rule: xl.Check) -> xl.RuleSet:
    return _set(id, first, last, rule, readings=(_standing(rule.cite),))


RULE_SETS = (
    _second_year("vn-qd29", 2018, 2020, _two_years(_OF_29)),
    _second_year("vn-qd24", 2021, 2024, _two_years(_OF_24)),
    _second_year(
        "vn-qd294",
        2025,
        None,
        _two_years(
            _OF_294,
            " (theo Quy định 24 trước đây; phần xóa tên của Quy định 294 chưa được thấy)",
            " (as regulation 24 had it before; what 294 says of it was not seen)",
        ),
    ),
    _set("vn-ct28", 2019, None, _YEAR_BEFORE),
)

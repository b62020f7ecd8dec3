"""Tỷ lệ xuất sắc của NĐ 48/2023: in one agency, and in each group of similar tasks within it.

The decree takes the Party's rate over; what it is taken of is a reading. An outstanding agency may be given a higher
share, to which the text sets no upper limit. Nothing ranks the persons: the competent level chooses.
"""

from __future__ import annotations

from decimal import Decimal

import xeploai as xl
from xeploai import Code, Expr, Grade
from xeploai.national.instruments import ND_48
from xeploai.national.limits import Raised, limits
from xeploai.national.nd90.graded import Graded
from xeploai.national.nd90.links import AT
from xeploai.national.nd90.parameters import PARTY_SHARE
from xeploai.national.nd90.readings import LIMIT_BASE, LIMIT_OVER, LIMIT_ROUNDING, SHARE_MEANT
from xeploai.national.nd90.registers import HigherShare

_CITE = ND_48.at("Điều 1", "1")
_DECIDED: Expr[Decimal] = HigherShare.rows().greatest(HigherShare.share, if_empty=Decimal(0))


def excellent_limits(of: Graded) -> tuple[xl.Quota | xl.Hole, ...]:
    """Return the limits on some persons, each under its options, and what is open where the outcome is meant."""
    at = AT[of.kind.id]
    share: Expr[Decimal] = at.get(xl.greatest(xl.param(PARTY_SHARE), _DECIDED))
    agency: Expr[Code] = at.target_id
    groups: tuple[tuple[str, tuple[Expr[Code], ...], str, str], ...] = (
        ("agency", (agency,), "trong cùng cơ quan, đơn vị", "in one agency"),
        (
            "similar",
            (agency, of.post.similar_group),
            "trong nhóm có nhiệm vụ tương đồng",
            "in a group of similar tasks",
        ),
    )
    quotas = (
        quota
        for name, group, vi, en in groups
        for quota in limits(
            f"{of.kind.id}.limit.{name}",
            of.kind,
            group=group,
            share=PARTY_SHARE,
            raised=Raised(share, "hoặc tỷ lệ cao hơn được quyết định", "or a higher share decided"),
            choice=of.post.chosen_excellent,
            cite=_CITE,
            reading=(SHARE_MEANT.option("rate"), LIMIT_OVER.option("each-kind")),
            base_of=LIMIT_BASE,
            rounding_of=LIMIT_ROUNDING,
            vi=f"{of.kind.vi.lower()} {vi}",
            en=f"{of.kind.en.lower()}s {en}",
        )
    )
    return (*quotas, _of_all(of), _together(of), _outcome(of))


def _of_all(of: Graded) -> xl.Hole:
    return xl.Hole(
        f"{of.kind.id}.limit_of_all",
        kinds=(of.kind,),
        when=AT[of.kind.id].targets.count() > 0,
        may_lower_to=Grade.GOOD,
        cite=_CITE,
        reading=(SHARE_MEANT.option("rate"), LIMIT_OVER.option("each-kind"), LIMIT_BASE.option("all")),
        vi="Tỷ lệ tính trên tổng số người của cơ quan, kể cả người không xếp loại: đếm những ai, vào ngày nào không "
        "thấy quy định",
        en="The limit of all who work there, those not graded too: who is counted, and on which day, was not seen",
    )


def _together(of: Graded) -> xl.Hole:
    return xl.Hole(
        f"{of.kind.id}.limit_together",
        kinds=(of.kind,),
        may_lower_to=Grade.GOOD,
        cite=_CITE,
        reading=(SHARE_MEANT.option("rate"), LIMIT_OVER.option("together")),
        vi="Tỷ lệ tính chung cán bộ, công chức, viên chức: suất của mỗi loại trong số chung ấy không thấy quy định",
        en="The limit of officials, civil servants and public employees together: how its places fall to each of the "
        "three was not seen",
    )


def _outcome(of: Graded) -> xl.Hole:
    return xl.Hole(
        f"{of.kind.id}.limit_by_outcome",
        kinds=(of.kind,),
        may_lower_to=Grade.GOOD,
        cite=_CITE,
        reading=SHARE_MEANT.option("outcome"),
        vi="Tỷ lệ theo kết quả xếp loại đảng viên: kết quả ấy lại dựa vào mức này nên không tính được từ quy định",
        en="The limit by the outcome for Party members, which rests on this very grade: the rules cannot tell it",
    )

"""Đối tượng áp dụng: whom the decree does not cover, in the year as in months and quarters (Điều 2, 28)."""

from __future__ import annotations

import xeploai as xl
from xeploai import Code
from xeploai.national.forms.state import CivilServantForm
from xeploai.national.instruments import ND_335
from xeploai.national.kinds import CIVIL_SERVANT
from xeploai.national.nd335.forms.servants import CoverageForm


def _outside(name: str, when: xl.Expr[bool], cite: xl.Citation, vi: str, en: str) -> xl.Gate:
    return xl.Gate(f"civil_servant.{name}", CIVIL_SERVANT, xl.OUT_OF_SCOPE, when=when, cite=cite, vi=vi, en=en)


_COVERAGE = CoverageForm.coverage
RULES = (
    _outside(
        "managed_by_secretariat",
        _COVERAGE.is_(Code("secretariat")),
        ND_335.at("Điều 2", "3"),
        "Công chức lãnh đạo, quản lý thuộc diện Ban Bí thư quản lý: theo quy định của cơ quan có thẩm quyền",
        "Leaders managed by the Secretariat are graded by the rules of the competent body",
    ),
    _outside(
        "armed_forces",
        _COVERAGE.is_(Code("armed_forces")),
        ND_335.at("Điều 2", "4"),
        "Công chức trong Quân đội, Công an, tổ chức cơ yếu: không thuộc Nghị định 335",
        "Civil servants in the army, the police and the cipher service are not covered",
    ),
    _outside(
        "not_adopted",
        _COVERAGE.is_(Code("own_head_decides")) & ~CoverageForm.adopted,
        ND_335.at("Điều 28", "1"),
        "Thủ trưởng chưa quyết định áp dụng Nghị định 335 với bộ máy giúp việc thuộc phạm vi quản lý",
        "The head has not decided to apply the decree to the administrative staff under him",
    ),
    xl.Check(
        "civil_servant.post_mismatch",
        CIVIL_SERVANT,
        when=(CivilServantForm.is_leader & CoverageForm.post.is_(Code("staff")))
        | (~CivilServantForm.is_leader & ~CoverageForm.post.is_(Code("staff"))),
        cite=ND_335.at("Điều 10"),
        vi="Vị trí không khớp với việc giữ hay không giữ chức vụ lãnh đạo, quản lý: xem lại hồ sơ",
        en="The post does not agree with holding a leading post or not: look at the file",
    ),
)

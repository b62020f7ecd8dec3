"""Tỉnh Mẫu: quy tắc của tỉnh, đứng bên cạnh quy tắc của Trung ương.

VÍ DỤ: văn bản, điều khoản và con số của gói này do lệnh `xeploai new-plugin` bịa ra để làm mẫu, không phải quy định ở
đâu cả. Thay bằng văn bản của mình; README.md ghi điều gì đã biết, biết đến đâu, và điều gì chưa biết.
"""

from __future__ import annotations

from collections.abc import Iterable

import xeploai as xl
from xeploai_tinh_mau.body import BODY_RULE_SET
from xeploai_tinh_mau.forms import FORMS
from xeploai_tinh_mau.instruments import INSTRUMENTS, YEAR
from xeploai_tinh_mau.parameters import PARAMETERS
from xeploai_tinh_mau.readings import READINGS
from xeploai_tinh_mau.rules import RULES

RULE_SET = xl.rule_set(
    "tinh-mau-2026",
    "vn/tinh-mau",
    vi="Tỉnh Mẫu: kiểm điểm, đánh giá, xếp loại năm 2026 (ví dụ)",
    en="Mẫu province: review, assessment and grading for 2026 (an example)",
    periods=YEAR,
    instruments=INSTRUMENTS,
    parameters=PARAMETERS,
    readings=READINGS,
    forms=FORMS,
    rules=RULES,
)
RULE_SETS = (RULE_SET, BODY_RULE_SET)


@xl.hookimpl
def xeploai_rule_sets() -> Iterable[xl.RuleSet]:
    """Cung cấp các bộ quy tắc của gói; năm sau thêm một bộ nữa, bộ của năm cũ giữ nguyên."""
    yield from RULE_SETS

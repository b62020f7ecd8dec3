"""Hệ quả phía Đảng: what a grade may lead to – screening and rewards; findings that name who considers, no measures.

What two years not completed mean for a leader stands with `qd41` and, from 2025 on, with `qd366`.
"""

from __future__ import annotations

from xeploai.national.consequences import rewards, screening

RULE_SETS = (*screening.RULE_SETS, rewards.RULE_SET)

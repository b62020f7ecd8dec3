"""Phiếu, sổ dùng chung mọi năm: who is graded, and the registers that every year's instruments read."""

from __future__ import annotations

from xeploai.national.forms import leadership, party, registers, state

FORMS = (*party.FORMS, *leadership.FORMS, *state.FORMS, *registers.FORMS)

__all__ = ["FORMS"]

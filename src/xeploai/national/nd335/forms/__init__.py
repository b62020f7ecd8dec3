"""Phiếu, sổ của Nghị định 335: what months, quarters and the year are scored and graded by."""

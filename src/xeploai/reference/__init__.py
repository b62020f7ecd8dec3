"""The definition of a ruling, in chapters; everything faster is held to it.

`definition` is the one to open first: gates, ceilings, meet, rulings. `evaluation` says what an expression is worth,
`quotas` who stays within a limit, `ranges` what is known of a value, `fixpoint` how a question that rests on itself is
answered, and `grounds` what a ruling rests on beside its grade.
"""

from xeploai.reference.definition import Reference

__all__ = ["Reference"]

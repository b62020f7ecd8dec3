"""One period inside another: quarters or months are ruled first, and their rulings are evidence for the year.

What is carried is what is settled. A ruling that is pending, provisional, deferred or of a faulty row leaves status and
grade of its row open, so that it counts as possible and never as sure. A score stands in its row where it is settled,
whatever the status: a month that is not graded may have one.
"""

from xeploai.periods.carrying import classify_periods

__all__ = ["classify_periods"]

"""Phía Nhà nước năm 2018: officials, civil servants, public employees, workers, agencies and mass organisations."""

from xeploai.national.state import civil_servants, not_rated, order, organisations, public_employees, transfers
from xeploai.national.state.forms import FORMS
from xeploai.national.state.labels import LABELS
from xeploai.national.state.parameters import PARAMETERS
from xeploai.national.state.readings import READINGS

RULES = (
    *not_rated.RULES,
    *civil_servants.RULES,
    *public_employees.RULES,
    *transfers.RULES,
    *organisations.RULES,
    *order.RULES,
)

__all__ = ["FORMS", "LABELS", "PARAMETERS", "READINGS", "RULES"]

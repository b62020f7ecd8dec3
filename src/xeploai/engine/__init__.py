"""A book compiled to Python and run over a dossier: equal to the definition in every field of every ruling."""

from xeploai.engine.rest import resting_collector
from xeploai.engine.scalar import Scalar
from xeploai.engine.single import Single

__all__ = ["Scalar", "Single", "resting_collector"]

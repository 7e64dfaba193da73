"""YAML files with line and column: read under strict limits, shaped into dataclasses, edited by one splice."""

from .loader import load, parse
from .nodes import File, Mapping, Node, Scalar, Sequence, at
from .positions import locate, place_at

__all__ = ["File", "Mapping", "Node", "Scalar", "Sequence", "at", "load", "locate", "parse", "place_at"]

"""Where every paragraph of a text comes from: agreed by whom, changed how, stitched together, or new."""

from .traced import KINDS, LEGEND, THRESHOLDS, Change, Kind, Origin, Piece, Traced, shares
from .tracing import trace

__all__ = ["KINDS", "LEGEND", "THRESHOLDS", "Change", "Kind", "Origin", "Piece", "Traced", "shares", "trace"]

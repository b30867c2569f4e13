"""The scheme that a new register starts with: 5 x 5, product, four bands."""

from riskreg.scoring.scheme import Band, Level, Scheme, Swatch

LOW = (Swatch("#E3F1E6", "#123D1F"), Swatch("#E4ECF7", "#14304F"))
MEDIUM = (Swatch("#FADD85", "#3E3000"), Swatch("#B5D2F0", "#0E2A49"))
HIGH = (Swatch("#F6A55B", "#3A1B00"), Swatch("#5B9BD8", "#04182C"))
VERY_HIGH = (Swatch("#B3261E", "#FFFFFF"), Swatch("#1D4E89", "#FFFFFF"))
"""Risk and opportunity swatches. Luminance falls from low to very high, so order survives without hue."""

FIVE_BY_FIVE = Scheme(
    name="5 x 5, impact by likelihood",
    impact=(
        Level("Insignificant"),
        Level("Minor"),
        Level("Moderate"),
        Level("Major"),
        Level("Catastrophic", "Outstanding"),
    ),
    likelihood=(Level("Rare"), Level("Unlikely"), Level("Possible"), Level("Likely"), Level("Certain")),
    bands=(
        Band("Low", 1, 4, *LOW),
        Band("Medium", 5, 10, *MEDIUM),
        Band("High", 12, 16, *HIGH),
        Band("Very high", 20, 25, *VERY_HIGH),
    ),
    threshold=12,
    appetite=None,
)

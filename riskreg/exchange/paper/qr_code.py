"""The QR code that stands on a paper beside its short code."""

from io import BytesIO


def qr_svg(text: str) -> str:
    """A picture of ``text`` as a QR code, without XML declaration, so that a page can hold it as it is.

    Of a middling error correction: a paper is folded and copied before it is scanned.
    """
    import segno

    made = BytesIO()
    segno.make_qr(text, error="M").save(
        made,
        kind="svg",
        xmldecl=False,
        svgclass=None,
        lineclass=None,
        nl=False,
        border=4,
        unit=None,
        omitsize=True,
    )
    return made.getvalue().decode("utf-8")

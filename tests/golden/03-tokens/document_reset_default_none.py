"""The same program with default=None."""
import document_reset

document_reset.DEFAULT = {"default": None}
document_reset.main()

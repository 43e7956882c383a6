// The model files as they are, 16-byte aligned (language/models.cpp).
  .section .note.GNU-stack,"",%progbits
  .section .rodata
.macro model name file
  .balign 16
  .globl \name
\name:
  .incbin "\file"
  .globl \name\()_end
\name\()_end:
  .byte 0
.endm
  model language_aml language.aml
  model feeling_aml feeling.aml
  model sentiment_aml sentiment.aml

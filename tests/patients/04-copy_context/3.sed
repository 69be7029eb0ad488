# node.h: the one that is shifted is signed
s/return UINT32_C(1) << /return 1 << /

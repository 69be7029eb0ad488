# share.c: the share is none: the binding has no owner more
s/\.binding = ctx_binding_ref(binding)}/.binding = binding}/

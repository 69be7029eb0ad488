for i in 1 2 3 4 5 6 7 8 9 10 11; do
    echo "static void step_$i($1) { step_$((i + 1))($2); }"
done

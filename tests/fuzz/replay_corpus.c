/* The main of a fuzz target where clang's is not to be had: runs it on each file, or each file of each directory,
 * that is named. An input that fails aborts, and its name is the last that was printed. */
#include <dirent.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static size_t files;

static void run_file(const char *path)
{
    static uint8_t buffer[1 << 20];
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        perror(path);
        exit(2);
    }
    size_t size = fread(buffer, 1, sizeof buffer, file);
    fclose(file);
    /* A block of its own, so that the sanitizer sees the first byte read behind it. */
    uint8_t *data = malloc(size == 0 ? 1 : size);
    if (data == NULL) {
        fprintf(stderr, "out of memory\n");
        exit(2);
    }
    memcpy(data, buffer, size);
    fprintf(stderr, "%s\n", path);
    (void)LLVMFuzzerTestOneInput(data, size);
    free(data);
    files++;
}

static int is_visible(const struct dirent *entry)
{
    return entry->d_name[0] != '.';
}

static void run_directory(const char *path)
{
    struct dirent **entries;
    int count = scandir(path, &entries, is_visible, alphasort);
    for (int i = 0; i < count; i++) {
        char name[1024];
        snprintf(name, sizeof name, "%s/%s", path, entries[i]->d_name);
        run_file(name);
        free(entries[i]);
    }
    if (count >= 0) {
        free(entries);
    }
}

int main(int argc, char **argv)
{
    for (int i = 1; i < argc; i++) {
        struct stat status;
        if (stat(argv[i], &status) == 0 && S_ISDIR(status.st_mode)) {
            run_directory(argv[i]);
        } else {
            run_file(argv[i]);
        }
    }
    printf("%zu inputs\n", files);
    return files == 0;
}

/* Ordered sets of structures that carry a node of the set within them. */
#ifndef RTM_TREE_H
#define RTM_TREE_H

#include <stddef.h>

struct tree_node {
    struct tree_node *left, *right;
    unsigned priority;
};

/* Less than, equal to or greater than zero, as in qsort. */
typedef int tree_compare(const struct tree_node *a, const struct tree_node *b);

struct tree {
    struct tree_node *root;
    tree_compare *compare;
};

/* No equal node must be in the tree. */
void tree_insert(struct tree *tree, struct tree_node *node);

/* The node must be in the tree. */
void tree_remove(struct tree *tree, struct tree_node *node);

/* The node that equals the probe, NULL if there is none. */
struct tree_node *tree_find(const struct tree *tree, const struct tree_node *probe);

/* The least node that is greater than the probe; the least of all if the probe is NULL; NULL if there is none. */
struct tree_node *tree_above(const struct tree *tree, const struct tree_node *probe);

/* The structure of a type that carries a node as the named member. */
#define CARRIER(node, type, member) ((type *)((char *)(node) - offsetof(type, member)))

#endif

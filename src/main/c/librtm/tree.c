/* A treap: a search tree by the order of the set, and at the same time a heap by random priorities. */
#include "tree.h"

static unsigned next_priority(void)
{
    static unsigned state = 2463534242u; /* under the lock of the library, as all trees are */
    state ^= state << 13;
    state ^= state >> 17;
    state ^= state << 5;
    return state;
}

/* Splits a tree into the nodes below the probe and those above it. */
static void split(const struct tree *tree, struct tree_node *all, const struct tree_node *probe,
    struct tree_node **below, struct tree_node **above)
{
    while (all != NULL) {
        if (tree->compare(all, probe) < 0) {
            *below = all;
            below = &all->right;
            all = all->right;
        } else {
            *above = all;
            above = &all->left;
            all = all->left;
        }
    }
    *below = NULL;
    *above = NULL;
}

void tree_insert(struct tree *tree, struct tree_node *node)
{
    struct tree_node **place = &tree->root;
    node->priority = next_priority();
    while (*place != NULL && (*place)->priority >= node->priority) {
        place = tree->compare(*place, node) < 0 ? &(*place)->right : &(*place)->left;
    }
    split(tree, *place, node, &node->left, &node->right);
    *place = node;
}

void tree_remove(struct tree *tree, struct tree_node *node)
{
    struct tree_node **place = &tree->root;
    struct tree_node *left = node->left;
    struct tree_node *right = node->right;
    while (*place != node) {
        place = tree->compare(*place, node) < 0 ? &(*place)->right : &(*place)->left;
    }
    while (left != NULL && right != NULL) {
        if (left->priority >= right->priority) {
            *place = left;
            place = &left->right;
            left = left->right;
        } else {
            *place = right;
            place = &right->left;
            right = right->left;
        }
    }
    *place = left != NULL ? left : right;
}

struct tree_node *tree_find(const struct tree *tree, const struct tree_node *probe)
{
    struct tree_node *node = tree->root;
    int order;
    while (node != NULL && (order = tree->compare(node, probe)) != 0) {
        node = order < 0 ? node->right : node->left;
    }
    return node;
}

struct tree_node *tree_above(const struct tree *tree, const struct tree_node *probe)
{
    struct tree_node *node = tree->root;
    struct tree_node *least = NULL;
    while (node != NULL) {
        if (probe != NULL && tree->compare(node, probe) <= 0) {
            node = node->right;
        } else {
            least = node;
            node = node->left;
        }
    }
    return least;
}

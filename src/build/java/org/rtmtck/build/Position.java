package org.rtmtck.build;

/**
 * A place in a file of the specification.
 *
 * @param file the file's name
 * @param line counted from 1
 * @param column counted from 1
 */
record Position(String file, int line, int column) {

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}

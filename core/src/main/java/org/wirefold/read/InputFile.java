package org.wirefold.read;

import java.nio.file.Path;

/**
 * A file to read.
 *
 * @param name the named folder's name and the path in it, with {@code /}: what article ids and
 *     messages are made of
 * @param bytes its size on disk
 */
public record InputFile(Path path, String name, long bytes) {}

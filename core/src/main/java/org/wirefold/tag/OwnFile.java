package org.wirefold.tag;

/**
 * What a person adds to a registry of ours. Immutable.
 *
 * @param name what mistakes name it by; empty where there is no text
 */
record OwnFile(String text, String name) {
  OwnFile {
    name = text.isBlank() ? "" : name;
  }
}

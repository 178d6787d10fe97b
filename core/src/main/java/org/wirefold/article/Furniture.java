package org.wirefold.article;

/**
 * A block of the page that is not the article, dropped from its body and kept here.
 *
 * @param text the block as it stood
 * @param rule the name of the rule that dropped it
 */
public record Furniture(String text, String rule) {}

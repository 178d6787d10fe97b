package org.wirefold.server.page;

/**
 * One of several views to choose from.
 *
 * @param isCurrent whether the page shows this one
 */
public record Link(String label, String href, boolean isCurrent) {}

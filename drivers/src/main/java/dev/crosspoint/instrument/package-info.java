/**
 * What an instrument can do, whoever made it: roles, readings, compliance, identity, errors and the lab's clock.
 *
 * <p>Depends on nothing of ours but addresses ({@code dev.crosspoint.connection.Address} may name an instrument). No input
 * or output happens here.
 */
package dev.crosspoint.instrument;

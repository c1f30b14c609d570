package dev.crosspoint.protocol.neuron;

/**
 * Which train of a run.
 *
 * @param condition number of its condition, from 1
 * @param repeat number among the trains of its condition, from 1
 */
record TrainNumber(int condition, int repeat) {}

create schema evaluation;

/** Python files in the bundle, as `scripts/pythonFiles.cjs` puts them there. */
declare module '*.py' {
  const file: import('./pack').PythonFile;
  export default file;
}

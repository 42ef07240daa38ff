import { configure } from '@testing-library/react';

// What is awaited comes, late on a busy machine; a second is no measure of anything
configure({ asyncUtilTimeout: 15_000 });

import { expose } from './expose.ts';

expose('staff');
